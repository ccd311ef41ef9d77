"""Dilations 1, 4, 16 span 43 steps with width 3 and look at only 27 of them."""

import keras
import numpy as np
from keras import layers, ops

pulses = np.eye(64, dtype="float32")[..., None]  # (64 inputs, time, feature): row i is on at step i

for dilations in [(1, 2, 4), (1, 3, 9), (1, 4, 16)]:
    model = keras.Sequential([keras.Input((64, 1))])
    for dilation in dilations:
        conv = layers.Conv1D(1, 3, padding="causal", dilation_rate=dilation)
        conv.kernel_initializer = keras.initializers.Ones()
        model.add(conv)
    last = ops.convert_to_numpy(model(pulses))[:, -1, 0]  # what the last output makes of each
    seen = np.flatnonzero(last > 0.5)
    print(dilations, "span:", 64 - seen.min(), "seen:", len(seen))
