"""Batch normalization answers by the company an image is in; layer normalization does not."""

import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
maps = rng.normal(3, 2, size=(8, 4, 4, 5)).astype("float32")  # (image, height, width, channel)


def normalized(x, axes, mean=None, variance=None):
    """Subtract the mean over these axes and divide by the standard deviation."""
    mean = x.mean(axes, keepdims=True) if mean is None else mean
    variance = x.var(axes, keepdims=True) if variance is None else variance
    return (x - mean) / np.sqrt(variance + 0.001)


def same(a, b):
    return np.allclose(ops.convert_to_numpy(a), b, atol=1e-4)


batch, layer = layers.BatchNormalization(), layers.LayerNormalization()
print("batch norm, training:", same(batch(maps, training=True), normalized(maps, (0, 1, 2))))
mean, variance = 0.01 * maps.mean((0, 1, 2)), 0.99 + 0.01 * maps.var((0, 1, 2))  # momentum 0.99
in_use = normalized(maps, (0, 1, 2), mean, variance)
print("batch norm, in use, after one batch:", same(batch(maps, training=False), in_use))
print("layer norm, both:", same(layer(maps), normalized(maps, -1)))

for name, norm in {"batch norm": batch, "layer norm": layer}.items():
    whole, half = (ops.convert_to_numpy(norm(x, training=True)) for x in (maps, maps[:4]))
    print(f"{name}, first image the same in another batch:", same(half[0], whole[0]))
    trained, all_weights = len(norm.trainable_variables), len(norm.variables)
    print(f"  numbers a channel: {all_weights}, of which the gradient trains {trained}")
