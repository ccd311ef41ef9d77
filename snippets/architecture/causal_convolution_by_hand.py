"""A causal convolution reads the past only: change step 9, and no output before it moves."""

import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
x = rng.normal(size=(1, 20, 2)).astype("float32")  # (batch, time, features)
x_changed = x.copy()
x_changed[0, 9] += 1

for padding, dilation in [("same", 1), ("same", 4), ("causal", 1), ("causal", 4)]:
    conv = layers.Conv1D(5, 3, padding=padding, dilation_rate=dilation)
    conv.build(x.shape)
    kernel, bias = rng.normal(size=(3, 2, 5)), rng.normal(size=5)
    conv.set_weights([kernel, bias])
    before, after = (ops.convert_to_numpy(conv(inputs)) for inputs in (x, x_changed))
    moved = np.abs(before - after).max(axis=(0, 2)) > 1e-6
    print(f"{padding:6} dilation {dilation}, steps that changed:", *np.flatnonzero(moved))

by_hand = np.tile(bias, (20, 1))  # (time, channels)
for t in range(20):
    for lag in (0, 4, 8):  # 0, 1 and 2 dilations ago
        if t - lag >= 0:  # before the first step there are zeros
            by_hand[t] += x[0, t - lag] @ kernel[2 - lag // 4]
print("causal, dilation 4, by hand equals Keras:", np.allclose(by_hand, before[0], atol=1e-5))
