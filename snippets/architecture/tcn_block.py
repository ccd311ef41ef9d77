"""Four TCN blocks of width 3 see 61 steps, none of them in the future."""

import keras
import numpy as np
from keras import layers, ops


def block(x, channels, dilation):
    """Two causal convolutions and a shortcut around both."""
    shortcut = x if x.shape[-1] == channels else layers.Conv1D(channels, 1)(x)
    for _ in range(2):
        x = layers.Conv1D(channels, 3, padding="causal", dilation_rate=dilation)(x)
        x = layers.Dropout(0.1)(layers.ReLU()(x))
    return layers.ReLU()(layers.add([shortcut, x]))


inputs = x = keras.Input((None, 4))  # (batch, time, features)
for dilation in (1, 2, 4, 8):
    x = block(x, 32, dilation)
model = keras.Model(inputs, x)

rng = np.random.default_rng(0)
model.set_weights([rng.normal(scale=0.15, size=w.shape) for w in model.get_weights()])
series = rng.normal(size=(1, 200, 4)).astype("float32")
before = ops.convert_to_numpy(model(series))
series[0, 100] += 5
moved = np.abs(ops.convert_to_numpy(model(series)) - before).max(axis=(0, 2)) > 1e-6

print("output:", before.shape, " parameters:", model.count_params())
print("step 100 was changed; first output that moved:", np.flatnonzero(moved).min())
print("last output that moved:", np.flatnonzero(moved).max())
print("reach by formula:", 1 + 2 * (3 - 1) * (2**4 - 1))
