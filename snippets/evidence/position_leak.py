"""Does padding tell a convolutional network where it is, and does a trained one use that?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python position_leak.py 0 1 2
"""

import sys

import keras
import numpy as np
from keras import layers, ops

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
SIDE, CHANNELS, IMAGES, PENALTY = 32, 16, 64, 1e-4
DEPTHS = (1, 2, 4, 8, 12) if FULL else (1, 4, 12)
MODES = {"zeros": "constant", "reflect": "reflect", "circular": "wrap"}
UPDATES, BATCH, TEST = 600 if FULL else 20, 50, 1000


def padded(images, padding):
    """One more pixel on each side, none for 'valid'."""
    if padding == "valid":
        return images
    return ops.pad(images, ((0, 0), (1, 1), (1, 1), (0, 0)), mode=MODES[padding])


def random_stack(images, padding, rng):
    """The feature maps of an untrained network: 3x3 kernels and ReLU, depth by depth."""
    maps = ops.convert_to_tensor(images.astype("float32"))
    for depth in range(1, max(DEPTHS) + 1):
        inputs = maps.shape[-1]
        kernel = rng.normal(0, np.sqrt(2 / (9 * inputs)), (3, 3, inputs, CHANNELS))
        maps = ops.relu(ops.conv(padded(maps, padding), ops.cast(kernel, "float32")))
        if depth in DEPTHS:
            yield depth, ops.convert_to_numpy(maps)


def probe(maps, rng):
    """Fit x by ridge regression on half of images and places; R² on the others."""
    x = np.broadcast_to(np.linspace(-1, 1, maps.shape[2]), maps.shape[1:3])
    maps = maps / np.sqrt(np.mean(maps.astype("float64") ** 2))
    places = rng.random(x.shape) < 0.5
    seen, asked = maps[::2, places], maps[1::2, ~places]  # (images, places, channels)
    centre, channels = seen.mean(axis=(0, 1)), maps.shape[3]
    inputs = (seen - centre).reshape(-1, channels)
    wanted = np.tile(x[places], len(seen))
    # The penalty is small beside real features, and large beside their rounding errors.
    square = inputs.T @ inputs + PENALTY * len(inputs) * np.eye(channels)
    weights = np.linalg.solve(square, inputs.T @ wanted)
    return 1 - np.mean((x[~places] - (asked - centre) @ weights) ** 2) / np.mean(x[~places] ** 2)


def scenes(rng, samples):
    """A bright square of 2x2 in noise of 16x16: is it in the left half or the right one?"""
    images = rng.uniform(0, 1, (samples, 16, 16, 1))
    answers = rng.integers(0, 2, samples)
    left, top = rng.integers(0, 7, samples) + 8 * answers, rng.integers(0, 15, samples)
    for image, column, row in zip(images, left, top):
        image[row : row + 2, column : column + 2] = 2
    return images, answers


def classifier(padding):
    """Four convolutions, then global average pooling: no layer that is told a place."""
    inputs = keras.Input((16, 16, 1))
    x = inputs
    for _ in range(4):
        x = layers.Lambda(padded, arguments={"padding": padding})(x)
        x = layers.Conv2D(8, 3, activation="relu")(x)
    outputs = layers.Dense(1, activation="sigmoid")(layers.GlobalAveragePooling2D()(x))
    model = keras.Model(inputs, outputs)
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy")
    return model


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rng = np.random.default_rng(seed)
    noise = rng.uniform(0, 1, (IMAGES, SIDE, SIDE, 1))
    for setting, images in (("constant", np.ones((2, SIDE, SIDE, 1))), ("noise", noise)):
        print(f"pixels,0,{seed},{setting}/0,{probe(images, rng):.4f}")
        for padding in MODES:
            for depth, maps in random_stack(images, padding, np.random.default_rng(seed)):
                print(f"{padding},0,{seed},{setting}/{depth},{probe(maps, rng):.4f}")
                if padding == "zeros":  # what the zeros have not reached is what 'valid' gives
                    inside = maps[:, depth:-depth, depth:-depth]
                    print(f"valid,0,{seed},{setting}/{depth},{probe(inside, rng):.4f}")

    images, answers = scenes(np.random.default_rng(seed), UPDATES * BATCH + TEST)
    majority = max(answers[-TEST:].mean(), 1 - answers[-TEST:].mean())
    print(f"majority,0,{seed},left or right/{UPDATES},{majority:.4f}")
    for padding in (*MODES, "valid") if FULL else ("zeros", "circular"):
        keras.utils.set_random_seed(seed)
        model = classifier(padding)
        model.fit(images[:-TEST], answers[:-TEST], batch_size=BATCH, verbose=0)
        guesses = model.predict(images[-TEST:], batch_size=TEST, verbose=0)[:, 0] > 0.5
        accuracy = np.mean(guesses == answers[-TEST:])
        print(f"{padding},{model.count_params()},{seed},left or right/{UPDATES},{accuracy:.4f}")
