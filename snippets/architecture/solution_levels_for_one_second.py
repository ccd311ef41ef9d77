"""One second of sound at 16,000 samples takes 14 levels of width 2, and 13 are too few."""

import keras
import numpy as np
from keras import layers, ops

pulse = np.zeros((1, 17_000, 1), "float32")  # (batch, time, channel)
pulse[0, 0] = 1  # which later outputs still notice the first sample?

model = keras.Sequential([keras.Input((None, 1))])
for level in range(14):
    options = {"padding": "causal", "dilation_rate": 2**level, "kernel_initializer": "ones"}
    model.add(layers.Conv1D(1, 2, use_bias=False, **options))
    if level >= 12:
        reach = np.count_nonzero(ops.convert_to_numpy(model(pulse)))
        weights = model.count_params()
        print(f"{level + 1} levels: {reach} samples, {weights} weights, enough: {reach >= 16_000}")
