"""Unscaled pixels, a recurrence and no clipping: one update, and the loss is astronomic or nan."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)  # pixels from 0 to 16


class EachUpdate(keras.callbacks.Callback):
    losses = []

    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(float(logs["loss"]))
        self.model.reset_metrics()  # or Keras reports the average since the epoch began


plt.figure(figsize=(5.5, 3.5))
for time_steps, clip, color in [(16, None, "#D55E00"), (16, 1, "#6B6B6B"), (64, None, "#D55E00")]:
    keras.utils.set_random_seed(0)
    pixels = images.reshape(len(images), time_steps, -1)  # (sample, time step, pixel)
    reader = layers.SimpleRNN(64, activation="relu", recurrent_initializer="identity")
    model = keras.Sequential([keras.Input(pixels.shape[1:]), reader, layers.Dense(10)])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    optimizer = keras.optimizers.SGD(0.01, momentum=0.9, global_clipnorm=clip)
    model.compile(optimizer, loss, metrics=["accuracy"])
    EachUpdate.losses = []
    stop = [EachUpdate(), keras.callbacks.TerminateOnNaN()]
    model.fit(pixels[:1000], labels[:1000], 50, epochs=10, verbose=0, callbacks=stop)
    score = model.evaluate(pixels[1000:], labels[1000:], verbose=0)[1]
    burst = np.isnan(EachUpdate.losses).any(), np.nanmax(EachUpdate.losses) > 10_000
    says = "nan" if burst[0] else "above 10,000" if burst[1] else "below 10,000"
    print(f"{time_steps} steps, clip {clip!s:4}  worst loss {says:12}  new right {score:.2f}")
    plt.semilogy(EachUpdate.losses, color=color)
plt.title("One update too long", loc="left")
plt.xlabel("update")
plt.ylabel("loss of one batch")
plt.show()
