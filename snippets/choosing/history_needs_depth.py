"""A dilated causal stack doubles its history with each level: 9 levels for 1,000 steps."""

import math

import keras
import numpy as np
from keras import layers, ops

kernel = 3
pulse = np.zeros((1, 600, 1), "float32")  # (batch, time, feature)
pulse[0, 0] = 1  # one input step is on: count the output steps that notice

model = keras.Sequential([keras.Input((None, 1))])
for level in range(8):
    dilation = 2**level
    model.add(
        layers.Conv1D(
            1, kernel, padding="causal", dilation_rate=dilation, kernel_initializer="ones"
        )
    )
    measured = np.count_nonzero(ops.convert_to_numpy(model(pulse)) > 0.5)
    formula = 1 + (kernel - 1) * (2 ** (level + 1) - 1)
    print(f"{level + 1} levels: formula {formula:3}, measured {measured:3}")

for history in (24, 100, 1000):
    levels = math.ceil(math.log2(1 + (history - 1) / (kernel - 1)))
    print(f"history of {history}: {levels} levels")
