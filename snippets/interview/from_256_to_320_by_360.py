"""Kernels take 320x360 as they took 256x256; Flatten refuses, and halvings have to fit."""

import keras
import numpy as np
from keras import layers

larger = np.zeros((1, 320, 360, 1), "float32")  # (batch, height, width, channels)


def network(height, width, *head):
    """Five halvings, 256 to 8, and a head."""
    halvings = [layers.Conv2D(4, 3, strides=2, padding="same") for _ in range(5)]
    return keras.Sequential([keras.Input((height, width, 1)), *halvings, *head])


dense = network(256, 256, layers.Flatten(), layers.Dense(10))
try:
    dense(larger)
except ValueError as error:
    print("Flatten and Dense:", type(error).__name__)

pooled = network(None, None, layers.GlobalMaxPooling2D(), layers.Dense(10))
print("global pooling:", tuple(pooled(larger).shape))

sliding = network(None, None, layers.Conv2D(10, 8))  # a kernel as large as the map of 8x8
*convolutions, weights, bias = dense.get_weights()
sliding.set_weights([*convolutions, weights.reshape(8, 8, 4, 10), bias])
print("Dense as a convolution:", tuple(sliding(larger).shape))

for halvings in (3, 4, 5):  # down and up again, as in an encoder and its decoder
    down = [layers.AveragePooling2D(2, padding="same") for _ in range(halvings)]
    up = [layers.UpSampling2D(2) for _ in range(halvings)]
    there_and_back = keras.Sequential([keras.Input((None, None, 1)), *down, *up])
    print(f"{halvings} halvings and back:", *there_and_back(larger).shape[1:3])
