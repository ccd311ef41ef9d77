"""A feature map becomes a sequence of columns only if its axes are permuted before the reshape."""

import numpy as np
from keras import layers, ops

maps = np.arange(2 * 3 * 4 * 5).reshape(2, 3, 4, 5)  # (batch, height, width, channels)
column = maps[0, :, 1, :].ravel()  # all that stands in the second column of the first picture

permuted = layers.Permute((2, 1, 3))(maps)  # (batch, width, height, channels)
steps = layers.Reshape((4, 3 * 5))(permuted)  # (batch, time, features)
print("permuted first:", tuple(steps.shape), "step 1 is column 1:",
      np.array_equal(ops.convert_to_numpy(steps)[0, 1], column))

straight = layers.Reshape((4, 3 * 5))(maps)
print("reshape alone: ", tuple(straight.shape), "step 1 is column 1:",
      np.array_equal(ops.convert_to_numpy(straight)[0, 1], column))
