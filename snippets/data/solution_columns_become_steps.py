"""A feature map becomes a sequence of columns only if its axes are permuted before the reshape."""

import numpy as np
from keras import layers, ops

maps = np.arange(2 * 3 * 4 * 5).reshape(2, 3, 4, 5)  # (batch, height, width, channels)
column = maps[0, :, 1].ravel()  # all that stands in column 1 of the first picture

permuted = layers.Permute((2, 1, 3))(maps)  # (batch, width, height, channels)
for name, before in {"permuted first": permuted, "reshape alone": maps}.items():
    steps = layers.Reshape((4, 3 * 5))(before)  # (batch, time, features)
    same = np.array_equal(ops.convert_to_numpy(steps)[0, 1], column)
    print(f"{name:15}", tuple(steps.shape), "step 1 is column 1:", same)
