"""What does a network need to see in which direction a digit moves?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python video_order.py 0 1 2
"""

import sys

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
FRAMES, CANVAS, STEP = 6, 16, 2  # a digit of 8x8 moves 2 pixels a frame on a canvas of 16x16
TRAIN, TEST, BATCH = 1500, 500, 50
EPOCHS = 12 if FULL else 6
DIRECTIONS = np.array([(-1, 0), (1, 0), (0, -1), (0, 1)])  # up, down, left, right


def conv(kernels):
    return layers.Conv2D(kernels, 3, strides=2, padding="same", activation="relu")


def cnn(features):
    """A small CNN; without global pooling, so that its features keep where the digit is."""
    return [conv(8), conv(16), layers.Flatten(), layers.Dense(features, activation="relu")]


def each_frame(features):
    """The same CNN on every frame."""
    return layers.TimeDistributed(keras.Sequential(cnn(features)))


# Widths are chosen so that all have 6,450 to 6,733 parameters.
MODELS = {
    "single frame": lambda: [
        layers.Cropping3D(((FRAMES - 1, 0), (0, 0), (0, 0))),
        layers.Reshape((CANVAS, CANVAS, 1)),
        *cnn(21),
    ],
    "frame CNN, average": lambda: [each_frame(21), layers.GlobalAveragePooling1D()],
    "frames as channels": lambda: [
        layers.Permute((2, 3, 4, 1)),
        layers.Reshape((CANVAS, CANVAS, FRAMES)),
        *cnn(19),
    ],
    "frame CNN, GRU": lambda: [each_frame(14), layers.GRU(16)],
    "ConvLSTM": lambda: [
        layers.ConvLSTM2D(13, 3, strides=2, padding="same", unroll=True),  # six times faster
        layers.GlobalMaxPooling2D(),
    ],
}
if not FULL:
    MODELS = {name: MODELS[name] for name in ("single frame", "frames as channels")}


def build(name):
    clip = keras.Input((FRAMES, CANVAS, CANVAS, 1))
    model = keras.Sequential([clip, *MODELS[name](), layers.Dense(4, activation="softmax")])
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    return model


def clips(digits, samples, rng, places=CANVAS):
    """Clips (sample, frame, height, width, 1) and directions; no place occurs more than others."""
    starts = rng.integers(0, places, size=(samples, 1, 2))
    directions = rng.integers(0, 4, size=samples)
    steps = STEP * np.arange(FRAMES)[:, None] * DIRECTIONS[directions][:, None]
    drawn = digits[rng.integers(0, len(digits), size=samples)]
    paths = zip(drawn, starts + steps)  # what leaves on one side comes in on the other
    frames = [[np.roll(digit, at, axis=(0, 1)) for at in path] for digit, path in paths]
    return np.array(frames)[..., None], directions


def shuffled(videos, rng):
    """Each clip with its frames in an order of its own."""
    return np.stack([clip[rng.permutation(FRAMES)] for clip in videos])


def roll_and_compare(videos):
    """No learning: move the first frame in each direction; which comes closest to the second?"""
    first, second = videos[:, 0], videos[:, 1]
    moved = [np.roll(first, STEP * direction, axis=(1, 2)) for direction in DIRECTIONS]
    return np.argmin([np.square(m - second).sum(axis=(1, 2, 3)) for m in moved], axis=0)


images = np.pad(load_digits().images.astype("float32") / 16, ((0, 0), (0, 8), (0, 8)))

print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rng = np.random.default_rng(seed)
    known, fresh = train_test_split(images, test_size=500, random_state=seed)
    train_x, train_y = clips(known, TRAIN, rng)
    test_x, test_y = clips(fresh, TEST, rng)
    leaky_train_x, leaky_train_y = clips(known, TRAIN, rng, places=1)  # all start at one place
    leaky_test_x, leaky_test_y = clips(fresh, TEST, rng, places=1)
    mixed_train_x, mixed_test_x = shuffled(train_x, rng), shuffled(test_x, rng)

    rows = [("always the same", 0, "in order", np.mean(test_y == np.bincount(train_y).argmax()))]
    for setting, videos in (("in order", test_x), ("shuffled at test", mixed_test_x)):
        rows.append(("roll and compare", 0, setting, np.mean(roll_and_compare(videos) == test_y)))
    plans = [  # what to learn from, and what to try it on
        (train_x, train_y, {"in order": test_x, "shuffled at test": mixed_test_x}, test_y),
        (mixed_train_x, train_y, {"always shuffled": mixed_test_x}, test_y),
        (leaky_train_x, leaky_train_y, {"one start": leaky_test_x}, leaky_test_y),
    ]
    for name in MODELS:
        chosen = plans if name == "single frame" else plans[:2]
        for videos, directions, tests, answers in chosen if FULL else plans[:1]:
            keras.utils.set_random_seed(seed)
            model = build(name)
            model.fit(videos, directions, batch_size=BATCH, epochs=EPOCHS, verbose=0)
            for setting, test in tests.items():
                guesses = model.predict(test, batch_size=TEST, verbose=0).argmax(axis=1)
                rows.append((name, model.count_params(), setting, np.mean(guesses == answers)))
    for name, parameters, setting, accuracy in rows:
        print(f'"{name}",{parameters},{seed},{setting},{accuracy:.4f}')
