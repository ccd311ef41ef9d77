"""Filled with ones, a convolution counts its own multiply-adds: each output sums its products."""

import numpy as np
from keras import layers, ops


def count(layer, size):
    """Sum what a layer of ones makes of an image of ones, with 64 channels."""
    image = np.ones((1, size, size, 64), "float32")  # (batch, height, width, channels)
    layer.build(image.shape)
    layer.set_weights([np.ones(weights.shape) for weights in layer.get_weights()])
    return int(ops.convert_to_numpy(layer(image)).sum(dtype="float64"))


plain = layers.Conv2D(64, 3, use_bias=False)
grouped = layers.Conv2D(64, 3, groups=4, use_bias=False)
depthwise = layers.DepthwiseConv2D(3, use_bias=False)
one_by_one = layers.Conv2D(64, 1, use_bias=False)
same = layers.Conv2D(64, 3, padding="same", use_bias=False)

cases = [
    ("3x3 on 34x34", plain, 34, 32 * 32 * 3 * 3 * 64 * 64),
    ("in 4 groups", grouped, 34, 32 * 32 * 3 * 3 * (64 // 4) * 64),
    ("depthwise", depthwise, 34, 32 * 32 * 3 * 3 * 1 * 64),
    ("1x1 on 32x32", one_by_one, 32, 32 * 32 * 1 * 1 * 64 * 64),
    ("3x3, same, on 32x32", same, 32, 32 * 32 * 3 * 3 * 64 * 64),
]
print(f"{'64 channels to 64':21}{'weights':>7}{'formula':>12}{'counted':>12}")
for name, layer, size, formula in cases:
    counted = count(layer, size)
    print(f"{name:21}{layer.count_params():7,}{formula:12,}{counted:12,}")
