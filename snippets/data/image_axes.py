"""Keras reads the last axis as channels and does not notice when they stand first."""

import skimage
from keras import layers

photo = skimage.data.chelsea() / 255  # (height, width, channel), 0 to 1
print("one photograph:      ", photo.shape)

batch = photo[None]  # (batch, height, width, channel)
layer = layers.Conv2D(8, 3, padding="same")
features = layer(batch)
print("Conv2D, 8 kernels:   ", tuple(features.shape), layer.count_params(), "weights")
print("MaxPooling2D(2):     ", tuple(layers.MaxPooling2D(2)(features).shape))
print("average over places: ", tuple(layers.GlobalAveragePooling2D()(features).shape))

swapped = batch.transpose(0, 3, 1, 2)  # (batch, channel, height, width), as PyTorch has it
layer = layers.Conv2D(8, 3, padding="same")
print("channels first, given to the same layer:")
print("Conv2D, 8 kernels:   ", tuple(layer(swapped).shape), layer.count_params(), "weights")

series = photo[0]  # one row of pixels as a sequence: (time, features)
print("a row as a sequence: ", series[None].shape, tuple(layers.GRU(8)(series[None]).shape))
