"""Thirty sigmoid layers lose the gradient without any recurrence; residuals keep it."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images, labels = images[:256] / 16, labels[:256]  # (sample, pixel), 0 to 1
rng = np.random.default_rng(0)


def glorot(shape, dtype=None):
    return rng.normal(size=shape) * np.sqrt(2 / sum(shape))


fig, ax = plt.subplots(figsize=(5.5, 3.8))
for name in ["sigmoid", "sigmoid + residual", "tanh", "relu", "relu + residual"]:
    activation, _, residual = name.partition(" + ")
    hidden = [layers.Dense(64, activation, kernel_initializer=glorot) for _ in range(30)]
    x = inputs = keras.Input((64,))
    for layer in hidden:
        x = x + layer(x) if residual else layer(x)
    outputs = layers.Dense(10, kernel_initializer=glorot)(x)
    model = keras.Model(inputs, outputs)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(1.0), loss, run_eagerly=True)
    model.train_on_batch(images, labels)  # biases were 0: each is now minus its gradient
    sizes = [np.linalg.norm(layer.get_weights()[1]) for layer in hidden]
    print(f"{name:18} first layer / last layer: 10 to the {np.log10(sizes[0] / sizes[-1]):.1f}")
    side = "bottom" if residual else "top"
    ax.semilogy(range(1, 31), sizes, color="#6B6B6B", ls="-" if name == "sigmoid" else "--")
    ax.text(0.7, sizes[0], name, color="#6B6B6B", ha="right", va=side)
ax.set(xlim=(-16.5, 31), xticks=[1, 10, 20, 30], xlabel="layer, from the input", ylabel="gradient")
ax.set_title("No recurrence, and the gradient is gone")
plt.show()
