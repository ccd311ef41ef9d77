"""Pooling in NumPy is one line a kind; an average pool is also a convolution with equal weights."""

import numpy as np
from keras import layers, ops
from numpy.lib.stride_tricks import sliding_window_view
from sklearn.datasets import load_digits

digit = load_digits().images[3].astype("float32")  # (8, 8), ink from 0 to 16
image = digit[None, :, :, None]  # (batch, height, width, channels)


def windows(size, stride):
    """All windows that lie on the image: (rows, columns, size, size)."""
    return sliding_window_view(digit, (size, size))[::stride, ::stride]


equal = layers.Conv2D(1, 2, strides=2, use_bias=False)
equal.build((None, 8, 8, 1))
equal.set_weights([np.full((2, 2, 1, 1), 1 / 4)])
kinds = {
    "max 2/2": (layers.MaxPooling2D(2), windows(2, 2).max((2, 3))),
    "average 2/2": (layers.AveragePooling2D(2), windows(2, 2).mean((2, 3))),
    "max 3/2, overlapping": (layers.MaxPooling2D(3, 2), windows(3, 2).max((2, 3))),
    "convolution 2/2, weights 1/4": (equal, windows(2, 2).mean((2, 3))),
    "global max": (layers.GlobalMaxPooling2D(), digit.max()),
    "global average": (layers.GlobalAveragePooling2D(), digit.mean()),
}
print("top left corner, its maxima, its averages:")
for rows in digit[:4, :4], kinds["max 2/2"][1][:2, :2], kinds["average 2/2"][1][:2, :2]:
    print(*(" ".join(f"{number:5.2f}" for number in row) for row in rows), sep="\n", end="\n\n")
for name, (layer, by_hand) in kinds.items():
    pooled = ops.convert_to_numpy(layer(image)).squeeze()
    print(f"{name}: {pooled.shape} equal: {np.allclose(pooled, by_hand, atol=1e-4)}")
