"""One update of an RNN without clipping throws the loss up by powers of ten, and nothing comes back."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)  # pixels from 0 to 16, not scaled
quarter_rows = images.reshape(-1, 16, 4)  # (sample, time step, pixel)
rng = np.random.default_rng(0)
kernel = rng.uniform(-0.3, 0.3, (4, 64)), np.eye(64), np.zeros(64)  # as Keras draws them


class EachUpdate(keras.callbacks.Callback):
    def on_train_begin(self, logs=None):
        self.losses = []

    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(logs["loss"])
        self.model.reset_metrics()  # or Keras goes on averaging over the epoch


plt.figure(figsize=(5.5, 3.5))
