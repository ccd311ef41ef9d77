"""Convolutions take an image of any size; Flatten with Dense is what fixes it."""

import keras
import skimage
from keras import layers

photos = {"cat": skimage.data.chelsea(), "coffee": skimage.data.coffee()}


def network(head, height, width):
    convolution = layers.Conv2D(8, 3, strides=4, activation="relu")
    return keras.Sequential([keras.Input((height, width, 3)), convolution, head, layers.Dense(2)])


pooled = network(layers.GlobalAveragePooling2D(), None, None)
flat = network(layers.Flatten(), 300, 451)

for name, photo in photos.items():
    batch = photo[None] / 255  # (batch, height, width, channel)
    print(name, batch.shape)
    print("  global pooling:", tuple(pooled(batch).shape))
    try:
        print("  Flatten:       ", tuple(flat(batch).shape))
    except ValueError:
        print("  Flatten:        ValueError")
