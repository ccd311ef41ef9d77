"""Channels first or last is a matter of order: transpose, and both give the same numbers."""

import keras
import numpy as np
import skimage
from keras import layers

photo = skimage.data.chelsea()[None].astype("float32") / 255  # (batch, height, width, channel)
print("Keras expects:", keras.config.image_data_format())

last = layers.Conv2D(8, 3, strides=2)
first = layers.Conv2D(8, 3, strides=2, data_format="channels_first")
features = last(photo)
print("channels last: ", photo.shape, "->", tuple(features.shape))

swapped = photo.transpose(0, 3, 1, 2)  # as PyTorch and many files have it
first.build(swapped.shape)
first.set_weights(last.get_weights())
print("kernel of both:", first.get_weights()[0].shape)
print("channels first:", swapped.shape, "->", first.compute_output_shape(swapped.shape))
answer = keras.ops.convert_to_numpy(first(swapped)).transpose(0, 2, 3, 1)
print("same numbers:  ", np.allclose(keras.ops.convert_to_numpy(features), answer, atol=1e-4))
