"""Flatten pays for each place and notices each move; global pooling does neither."""

import keras
import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits

digit = load_digits().images[3] / 16
rng = np.random.default_rng(0)
convolution = layers.Conv2D(16, 3, padding="same", activation="relu")
convolution.build((None, None, None, 1))
convolution.set_weights([rng.normal(size=(3, 3, 1, 16)), np.zeros(16)])


def on_canvas(side, row, column):
    """One 8x8 digit on an empty canvas: (1, side, side, 1)."""
    far_row, far_column = side - 8 - row, side - 8 - column
    return np.pad(digit, ((row, far_row), (column, far_column)))[None, :, :, None]


def vector(head, canvas):
    """What this head hands to the dense layer."""
    return ops.convert_to_numpy(head(convolution(canvas)))


here, there, wide = on_canvas(32, 4, 4), on_canvas(32, 15, 9), on_canvas(64, 4, 4)
for head in layers.Flatten(), layers.GlobalMaxPooling2D(), layers.GlobalAveragePooling2D():
    print(type(head).__name__)
    for side in (16, 32, 64):
        model = keras.Sequential([keras.Input((side, side, 16)), head, layers.Dense(10)])
        print(f"  parameters at {side}x{side}: {model.count_params():,}")
    same = np.allclose(vector(head, here), vector(head, there), atol=1e-4)
    print("  same vector for a moved digit:", same)
    lengths = [np.linalg.norm(vector(head, canvas)) for canvas in (wide, here)]
    print(f"  its length on a canvas twice as wide and high: {lengths[0] / lengths[1]:.2f}")
