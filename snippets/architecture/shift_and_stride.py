"""Convolution follows a shift; pooling follows it only in steps of its stride."""

import keras
import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits

digit = load_digits().images[3]
still = np.pad(digit, 12)[None, :, :, None]  # (1, 32, 32, 1), the digit far from the border

rng = np.random.default_rng(0)
convolution = layers.Conv2D(4, 3, padding="same", activation="relu")
convolution.build((None, 32, 32, 1))
convolution.set_weights([rng.normal(size=(3, 3, 1, 4)), np.zeros(4)])
with_pooling = keras.Sequential([convolution, layers.MaxPooling2D(2)])


def follows(network, stride, pixels):
    """Say whether moving the digit moves the feature map, by pixels / stride."""
    before = ops.convert_to_numpy(network(still))
    after = ops.convert_to_numpy(network(np.roll(still, pixels, axis=2)))
    return np.allclose(np.roll(before, pixels // stride, axis=2), after, atol=1e-4)


print("convolution follows 1 pixel:", follows(convolution, 1, 1))
print("convolution follows 2 pixels:", follows(convolution, 1, 2))
print("convolution + pooling follows 1 pixel:", follows(with_pooling, 2, 1))
print("convolution + pooling follows 2 pixels:", follows(with_pooling, 2, 2))

flat = ops.convert_to_numpy(convolution(np.ones((1, 32, 32, 1))))[0]
print("flat image, one value inside:", np.allclose(flat[1:-1, 1:-1], flat[16, 16], atol=1e-4))
print("flat image, one value up to the border:", np.allclose(flat, flat[16, 16], atol=1e-4))
