"""TimeDistributed is a reshape: the frames of all videos join the batch, and come back after it."""

import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(0)
videos = np.random.default_rng(0).random((2, 5, 16, 16, 3), "float32")  # (batch, time, h, w, c)
look = keras.Sequential([layers.Conv2D(8, 3), layers.GlobalAveragePooling2D()])

wrapped = keras.ops.convert_to_numpy(layers.TimeDistributed(look)(videos))
print("TimeDistributed:", wrapped.shape)  # (batch, time, features)

frames = videos.reshape(10, 16, 16, 3)  # (batch * time, h, w, c)
features = keras.ops.convert_to_numpy(look(frames))  # (batch * time, features)
print("by hand:        ", features.shape, "->", features.reshape(2, 5, 8).shape)
print("same numbers:   ", np.allclose(wrapped, features.reshape(2, 5, 8), atol=1e-5))
