"""Weights and order from NumPy: the same training on each backend. From a seed: another one."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images[:320].reshape(-1, 8, 8) / 16  # (sample, time step, feature): a row is a step

model = keras.Sequential([keras.Input((8, 8)), layers.GRU(16), layers.Dense(10, "softmax")])
model.compile(keras.optimizers.SGD(0.1), "sparse_categorical_crossentropy")
rng = np.random.default_rng(0)
model.set_weights([rng.normal(0, 0.3, weight.shape) for weight in model.get_weights()])

losses = [model.evaluate(images, labels[:320], verbose=0)]
for _ in range(3):
    model.fit(images, labels[:320], shuffle=False, verbose=0)
    losses.append(model.evaluate(images, labels[:320], verbose=0))
print("loss before and after each epoch:", *(f"{loss:.4f}" for loss in losses))
