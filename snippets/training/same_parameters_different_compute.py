"""Layers with the same number of weights can differ by thousands in multiplications."""

import numpy as np
from keras import layers


def multiply_adds(layer, uses):
    """Each entry of a kernel multiplies once for every position or time step it is used at."""
    return uses * sum(int(np.prod(w.shape)) for w in layer.weights if "kernel" in w.name)


cases = {
    "Dense, one use": (layers.Dense(16), (144,), 1),
    "Conv2D on 8x8": (layers.Conv2D(16, 3, padding="same"), (8, 8, 16), 8 * 8),
    "Conv2D on 64x64": (layers.Conv2D(16, 3, padding="same"), (64, 64, 16), 64 * 64),
    "SimpleRNN, 100 steps": (layers.SimpleRNN(40), (100, 17), 100),
    "SimpleRNN, 1000 steps": (layers.SimpleRNN(40), (1000, 17), 1000),
}

print("layer                  weights  multiply-adds")
for name, (layer, shape, uses) in cases.items():
    layer.build((None, *shape))
    print(f"{name:22} {layer.count_params():7,} {multiply_adds(layer, uses):14,}")
