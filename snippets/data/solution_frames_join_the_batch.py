"""TimeDistributed is a reshape: the frames of all videos join the batch, and come back after it."""

import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(0)
videos = np.random.default_rng(0).random((2, 5, 16, 16, 3), "float32")  # (batch, time, h, w, c)
look = keras.Sequential([layers.Conv2D(8, 3), layers.GlobalAveragePooling2D()])

frames = videos.reshape(10, 16, 16, 3)  # (batch * time, h, w, c)
by_hand = np.reshape(keras.ops.convert_to_numpy(look(frames)), (2, 5, 8))
layer = layers.TimeDistributed(look)
wrapped = keras.ops.convert_to_numpy(layer(videos))
print("each frame alone: ", wrapped.shape, "(batch, time, features)")
print("the same by hand: ", np.allclose(wrapped, by_hand, atol=1e-5))
