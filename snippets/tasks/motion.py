"""In which direction does a digit move? Six networks that meet time in six ways, tuned alike.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python motion.py 0 1 2
"""

import sys
import time

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
RATES = (0.003, 0.01) if FULL else (0.01,)  # the grid, the same for each network
EPOCHS, PATIENCE = (20, 5) if FULL else (8, 8)
FRAMES, CANVAS, STEP = 6, 16, 2  # a digit of 8x8 moves 2 pixels a frame on a canvas of 16x16
TRAIN, FEW, HELD_OUT, TEST, BATCH = 1000, 200, 300, 500, 50
DIRECTIONS = np.array([(-1, 0), (1, 0), (0, -1), (0, 1)])  # up, down, left, right


def conv(kernels):
    return layers.Conv2D(kernels, 3, strides=2, padding="same", activation="relu")


def cnn(features):
    """A small CNN; without global pooling, so that its features keep where the digit is."""
    return [conv(8), conv(16), layers.Flatten(), layers.Dense(features, activation="relu")]


def each_frame(*stack):
    """The same layers on every frame."""
    return layers.TimeDistributed(keras.Sequential(stack))


# Widths are chosen so that all have 6,420 to 6,733 parameters.
MODELS = {
    "frame CNN, average": lambda: [each_frame(*cnn(21)), layers.GlobalAveragePooling1D()],
    "frames as channels": lambda: [
        layers.Permute((2, 3, 4, 1)),
        layers.Reshape((CANVAS, CANVAS, FRAMES)),
        *cnn(19),
    ],
    "(2+1)D CNN": lambda: [
        each_frame(conv(16), conv(24)),  # two dimensions of space,
        layers.Permute((2, 3, 1, 4)),
        layers.Reshape((16, FRAMES, 24)),  # then, at each of the 4x4 places, one of time
        layers.TimeDistributed(layers.Conv1D(40, 3, padding="same", activation="relu")),
        layers.GlobalMaxPooling2D(),
    ],
    "GRU over pixels": lambda: [layers.Reshape((FRAMES, CANVAS**2)), layers.GRU(8)],
    "frame CNN, GRU": lambda: [each_frame(*cnn(14)), layers.GRU(16)],
    "ConvLSTM": lambda: [
        layers.ConvLSTM2D(13, 3, strides=2, padding="same", unroll=True),
        layers.GlobalMaxPooling2D(),
    ],
}
if not FULL:
    MODELS = {name: MODELS[name] for name in ("frame CNN, average", "frames as channels")}


def train(name, rate, seed, known, held_out):
    """A network trained until the loss on `held_out` stops falling, and the seconds it took."""
    keras.utils.set_random_seed(seed)
    clip = keras.Input((FRAMES, CANVAS, CANVAS, 1))
    model = keras.Sequential([clip, *MODELS[name](), layers.Dense(4, activation="softmax")])
    adam = keras.optimizers.Adam(rate)
    model.compile(adam, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.train_on_batch(known[0][:BATCH], known[1][:BATCH])  # compiles: no clock counts it
    stop = keras.callbacks.EarlyStopping("val_loss", 0.002, PATIENCE, restore_best_weights=True)
    started = time.perf_counter()
    model.fit(*known, BATCH, EPOCHS, verbose=0, callbacks=[stop], validation_data=held_out)
    return model, time.perf_counter() - started


def clips(digits, samples, rng, step=STEP):
    """Clips (sample, frame, height, width, 1) and directions; no place occurs more than others."""
    starts = rng.integers(0, CANVAS, size=(samples, 1, 2))
    directions = rng.integers(0, 4, size=samples)
    steps = step * np.arange(FRAMES)[:, None] * DIRECTIONS[directions][:, None]
    drawn = digits[rng.integers(0, len(digits), size=samples)]
    paths = zip(drawn, starts + steps)  # what leaves on one side comes in on the other
    frames = [[np.roll(digit, at, axis=(0, 1)) for at in path] for digit, path in paths]
    return np.array(frames)[..., None], directions


images = np.pad(load_digits().images.astype("float32") / 16, ((0, 0), (0, 8), (0, 8)))
print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rng = np.random.default_rng(seed)
    rest, fresh = train_test_split(images, test_size=500, random_state=seed)
    known, aside = train_test_split(rest, test_size=300, random_state=seed)
    train_x, train_y = clips(known, TRAIN, rng)
    held_out = clips(aside, HELD_OUT, rng)
    tests = {f"{step} px": clips(fresh, TEST, rng, step) for step in (2, 1, 3)}
    test_x, test_y = tests["2 px"]
    mixed = np.stack([clip[rng.permutation(FRAMES)] for clip in test_x])  # an order for each
    tests["shuffled"] = mixed, test_y
    rows = [("always the same", 0, "2 px", np.mean(test_y == np.bincount(train_y).argmax()))]
    for name in MODELS:
        tried = {rate: train(name, rate, seed, (train_x, train_y), held_out) for rate in RATES}
        scores = {rate: tried[rate][0].evaluate(*held_out, verbose=0)[1] for rate in RATES}
        best = max(scores, key=scores.get)  # chosen on the part held out, never on a test
        model, seconds = tried[best]
        found = {f"held out at {rate}": score for rate, score in scores.items()}
        found |= {s: model.evaluate(*test, verbose=0)[1] for s, test in tests.items()}
        guesses = model.predict(mixed, verbose=0).argmax(axis=1)
        axis = guesses // 2 == test_y // 2  # up and down are 0 and 1, left and right 2 and 3
        found |= {"shuffled, axis": axis.mean(), "seconds": seconds}
        found |= {"shuffled, which way": np.mean(guesses[axis] == test_y[axis])}
        if FULL:
            again = np.arange(TRAIN) % FEW  # as many steps an epoch, with a fifth of the clips
            few, _ = train(name, best, seed, (train_x[again], train_y[again]), held_out)
            found["from 200 clips"] = few.evaluate(*tests["2 px"], verbose=0)[1]
        rows += [(name, model.count_params(), *pair) for pair in found.items()]
    for name, parameters, setting, value in rows:
        print(f'"{name}",{parameters},{seed},"{setting}",{value:.4f}')
