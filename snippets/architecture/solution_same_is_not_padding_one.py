"""With a stride of 2, "same" in Keras and padding=1 in PyTorch look at different pixels."""

import keras
import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits

digit = load_digits().images[3]  # (8, 8)
kernel = np.random.default_rng(0).normal(size=(3, 3, 1, 1))

same = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(1, 3, 2, "same", use_bias=False)])
ported = keras.Sequential(
    [keras.Input((8, 8, 1)), layers.ZeroPadding2D(1), layers.Conv2D(1, 3, 2, use_bias=False)]
)
maps = {}
for name, model in (("same", same), ("ported", ported)):
    model.set_weights([kernel])
    maps[name] = ops.convert_to_numpy(model(digit[None, ..., None]))[0, ..., 0]


def windows(before, after):
    """Pad, then visit every second window by hand."""
    padded = np.pad(digit, (before, after))
    every = np.lib.stride_tricks.sliding_window_view(padded, (3, 3))[::2, ::2]
    return (every * kernel[..., 0, 0]).sum((2, 3))


print("shapes:", maps["same"].shape, maps["ported"].shape)
print("equal to each other:", np.allclose(maps["same"], maps["ported"], atol=1e-4))
print("same: 0 zeros before, 1 after:", np.allclose(maps["same"], windows(0, 1), atol=1e-4))
print("ported: 1 before, 1 after:", np.allclose(maps["ported"], windows(1, 1), atol=1e-4))
