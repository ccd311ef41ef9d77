"""A dense head made a convolution scores all crops in one pass, unless they are padded."""

import keras
import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits

digits = load_digits().images / 16
canvas = np.block([[*digits[0:3]], [*digits[3:6]]])  # six digits, (16, 24)
crops = np.lib.stride_tricks.sliding_window_view(canvas, (8, 8)).reshape(-1, 8, 8, 1)
rng = np.random.default_rng(0)


def network(side, padding, *head):
    convolution = layers.Conv2D(4, 3, padding=padding, activation="relu")
    return keras.Sequential([keras.Input((side, side, 1)), convolution, *head])


for padding, size in (("valid", 6), ("same", 8)):  # side of the map that the head reads
    dense = [layers.Flatten(), layers.Dense(16, activation="relu"), layers.Dense(10)]
    one_crop = network(8, padding, *dense)
    one_crop.set_weights([rng.normal(size=weights.shape) for weights in one_crop.get_weights()])

    slides = [layers.Conv2D(16, size, activation="relu"), layers.Conv2D(10, 1)]
    any_size = network(None, padding, *slides)
    shapes = [weights.shape for weights in any_size.get_weights()]
    pairs = zip(one_crop.get_weights(), shapes, strict=True)
    any_size.set_weights([weights.reshape(shape) for weights, shape in pairs])

    scores = ops.convert_to_numpy(any_size(canvas[None, ..., None]))[0]
    crop_by_crop = ops.convert_to_numpy(one_crop(crops)).reshape(scores.shape)
    print(f"{padding}: weights {shapes[2]} and {shapes[4]}")
    print("  scores of the canvas:", scores.shape)
    print("  the same as crop by crop:", np.allclose(scores, crop_by_crop, atol=1e-3))
once, each = 14 * 22 * 9 * 4, len(crops) * 6 * 6 * 9 * 4
print(f"multiply-adds of the valid convolution: {once:,} in one pass, {each:,} crop by crop")
