"""Padding "same" adds what the last window lacks, and an odd zero goes to the right."""

from itertools import product

import numpy as np
from keras import layers, ops


def zeros_of_same(size, kernel, stride):
    """Zeros that Keras adds before and after one axis, in places."""
    outputs = -(-size // stride)
    missing = max((outputs - 1) * stride + kernel - size, 0)
    return missing // 2, missing - missing // 2


sums = {"use_bias": False, "kernel_initializer": "ones"}
agree = []
for size, kernel, stride in product((7, 8), (2, 3, 5), (1, 2, 3)):
    signal = np.arange(1, size + 1, dtype="float32").reshape(1, size, 1)  # (batch, step, feature)
    same = layers.Conv1D(1, kernel, stride, padding="same", **sums)(signal)
    padded = layers.ZeroPadding1D(zeros_of_same(size, kernel, stride))(signal)
    by_hand = layers.Conv1D(1, kernel, stride, **sums)(padded)
    agree.append(np.array_equal(ops.convert_to_numpy(same), ops.convert_to_numpy(by_hand)))
    if kernel == 3 and size == 8:
        print(f"8 steps, kernel 3, stride {stride}: zeros", *zeros_of_same(size, kernel, stride))
print("settings tried:", len(agree), "equal to Keras in all:", all(agree))
