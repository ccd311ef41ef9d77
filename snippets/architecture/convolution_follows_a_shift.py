"""A convolution follows each shift of a borderless image; zeros, strides and turns break it."""

import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits

digit = load_digits().images[3]  # (8, 8)
kernel = np.random.default_rng(0).normal(size=(3, 3))


def convolve(image, kernel=kernel, stride=1, border="wrap"):
    """Add a pixel all round, from the opposite side (wrap) or zeros (constant), then Conv2D."""
    layer = layers.Conv2D(1, 3, stride, use_bias=False)
    layer.build((None, 10, 10, 1))
    layer.set_weights([kernel.reshape(3, 3, 1, 1)])
    return ops.convert_to_numpy(layer(np.pad(image, 1, border)[None, ..., None]))[0, ..., 0]


def right(image, pixels):
    """Move right; what leaves on one side comes back on the other."""
    return np.roll(image, pixels, axis=1)


def same(one, other):
    return np.allclose(one, other, atol=1e-3)


feature_map = convolve(digit)
moved = [same(convolve(right(digit, px)), right(feature_map, px)) for px in range(8)]
print("follows shifts of 0 to 7 pixels:", all(moved))
zeros = [convolve(image, border="constant") for image in (digit, right(digit, 1))]
print("zeros at the border, 1 pixel:", same(zeros[1], right(zeros[0], 1)))
still, one, two = (convolve(right(digit, px), stride=2) for px in range(3))
print("stride 2, 2 pixels are 1 place:", same(two, right(still, 1)))
places = [same(one, right(still, places)) for places in range(4)]
print("stride 2, 1 pixel is any number of places:", any(places))
print("turned digit, turned map:", same(convolve(np.rot90(digit)), np.rot90(feature_map)))
turned = convolve(np.rot90(digit), np.rot90(kernel))
print("turned digit and kernel, turned map:", same(turned, np.rot90(feature_map)))
