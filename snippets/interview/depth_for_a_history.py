"""Nine levels of width 3 see 1,000 steps; with two convolutions a level, eight levels do."""

import math

import keras
import numpy as np
from keras import layers, ops


def levels(history, width, convolutions=1):
    """How many levels, dilated by 1, 2, 4, ..., a causal stack needs to see `history` steps."""
    return math.ceil(math.log2(1 + (history - 1) / (convolutions * (width - 1))))


def last_output_feels(steps_back, depth, width, convolutions):
    stack = keras.Sequential([keras.Input((None, 1))])
    for dilation in [2**level for level in range(depth)] * convolutions:
        stack.add(
            layers.Conv1D(
                1, width, padding="causal", dilation_rate=dilation, kernel_initializer="ones"
            )
        )
    pulse = np.zeros((1, steps_back + 1, 1), "float32")  # (batch, time, feature)
    pulse[0, 0] = 1
    return bool(ops.convert_to_numpy(stack(pulse))[0, -1, 0] > 0)


print("history  width  a level  levels  reach  felt  one level less")
for history, width, convolutions in [(24, 3, 1), (1000, 2, 1), (1000, 3, 1), (1000, 3, 2)]:
    depth = levels(history, width, convolutions)
    reach = 1 + convolutions * (width - 1) * (2**depth - 1)
    felt = [
        last_output_feels(history - 1, some, width, convolutions) for some in (depth, depth - 1)
    ]
    print(f"{history:7}{width:7}{convolutions:9}{depth:8}{reach:7}  {felt[0]}  {felt[1]}")
