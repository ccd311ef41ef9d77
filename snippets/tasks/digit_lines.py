"""Which digits stand in this line? A CNN, a GRU and both, with CTC, on lines of unknown length.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python digit_lines.py 0 1 2
"""

import sys
import time

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.svm import SVC

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
TRAIN, HELD, TEST = (8000, 400, 1000) if FULL else (400, 50, 200)
RATES = (0.003, 0.01) if FULL else (0.01,)  # the grid, the same for each network
EPOCHS, PATIENCE = (24, 4) if FULL else (2, 2)
TESTS = {"test": {}, "noisier": {"noise": 0.3}, "longer": {"width": 128, "lengths": (8, 13)}}

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8).transpose(0, 2, 1).astype("float32") / 16  # columns first


def write(count, digits, rng, width=64, lengths=(1, 7), noise=0.1):
    """Lines (line, column, row, channel) and what they say: digit + 1, and 0 for no more."""
    lines = np.zeros((count, width, 12, 1), "float32")
    texts = np.zeros((count, lengths[1] - 1), int)
    for line, text in zip(lines, texts):
        chosen = rng.choice(digits, rng.integers(*lengths))
        text[: len(chosen)] = labels[chosen] + 1
        left = np.cumsum(rng.integers(6, 9, size=len(chosen)))  # a digit is 8 columns wide
        left += rng.integers(-left[0], width - 7 - left[-1])
        for x, y, image in zip(left, rng.integers(5, size=12), images[chosen]):
            line[x : x + 8, y : y + 8, 0] = np.maximum(line[x : x + 8, y : y + 8, 0], image)
    return lines + rng.normal(scale=noise, size=lines.shape).astype("float32"), texts


def pieces(line):
    """The line cut wherever a column holds no ink, each piece moved to the top left of 8x8."""
    ink = line[:, :, 0] > 0.4
    found = []
    for begin, end in np.flatnonzero(np.diff(ink.any(axis=1), prepend=0, append=0)).reshape(-1, 2):
        top = ink[begin:end].any(axis=0).argmax()
        part = line[begin:end, :, 0][:8, top : top + 8]
        found.append(np.pad(part, [(0, 8 - size) for size in part.shape]).ravel())
    return found


def norm():
    return [layers.BatchNormalization(momentum=0.9), layers.ReLU()]


def front_end():
    """From 12 rows to one, from 64 columns to 32: (line, column, feature)."""
    first = layers.Conv2D(16, 5, strides=2, padding="same", use_bias=False)
    second = layers.Conv2D(32, 3, padding="same", use_bias=False)
    return [first, *norm(), second, *norm(), layers.MaxPooling2D((1, 6)), layers.Reshape((-1, 32))]


def both_ways(units):
    return layers.Bidirectional(layers.GRU(units, return_sequences=True))


along = {"kernel_size": 5, "padding": "same", "use_bias": False}
MODELS = {  # widths are chosen so that all have 13,786 to 14,195 parameters
    "CNN": lambda: [*front_end(), layers.Conv1D(49, **along), *norm()],
    "GRU": lambda: [layers.Reshape((-1, 24)), both_ways(36)],
    "CNN + GRU": lambda: [*front_end(), both_ways(24)],
}


def train(name, rate, seed, known, held_out):
    """A network trained until the loss on `held_out` stops falling; processor seconds it took."""
    keras.utils.set_random_seed(seed)
    model = keras.Sequential([keras.Input((None, 12, 1)), *MODELS[name](), layers.Dense(11)])
    model.compile(keras.optimizers.Adam(rate), keras.losses.CTC())
    for compiled in (model.train_on_batch, model.test_on_batch):  # so that no clock counts it
        compiled(known[0][:50], known[1][:50])
    slow = keras.callbacks.ReduceLROnPlateau(patience=2, factor=0.5)
    stop = keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True)
    started = time.process_time()
    model.fit(*known, 50, EPOCHS, verbose=0, callbacks=[slow, stop], validation_data=held_out)
    return model, time.process_time() - started


def right(model, lines, texts):
    """The share of lines read right: the best of each column, without repeats and blanks."""
    best = model.predict(lines, verbose=0).argmax(axis=-1)  # (line, column)
    read = [[b for a, b in zip([0, *row], row) if b not in (0, a)] for row in best]
    return np.mean([r == [d for d in text if d] for r, text in zip(read, texts)])


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    draw = seed + 10  # 0 to 2 were used up by a setting with half as many lines
    rng = np.random.default_rng(draw)
    groups = np.split(rng.permutation(len(images)), [1200, 1400])  # no image is in two of them
    known, held_out = write(TRAIN, groups[0], rng), write(HELD, groups[1], rng)
    tests = {setting: write(TEST, groups[2], rng, **how) for setting, how in TESTS.items()}
    cut = [(pieces(line), text[text > 0]) for line, text in zip(*known)]
    cut = [(parts, text) for parts, text in cut if len(parts) == len(text)]  # else which is which?
    svm = SVC().fit(np.vstack([parts for parts, _ in cut]), np.hstack([text for _, text in cut]))
    rows = []
    for setting, (lines, texts) in tests.items():
        read = [list(svm.predict(parts)) if (parts := pieces(line)) else [] for line in lines]
        same = np.mean([r == [d for d in text if d] for r, text in zip(read, texts)])
        rows.append(("cut at gaps, SVM", 0, setting, same))
    for name in MODELS if FULL else ("CNN",):
        tried = {rate: train(name, rate, draw, known, held_out) for rate in RATES}
        scores = {rate: right(tried[rate][0], *held_out) for rate in RATES}
        model, seconds = tried[max(scores, key=scores.get)]  # chosen on the part held out
        found = {f"held out at {rate}": score for rate, score in scores.items()}
        found |= {setting: right(model, *test) for setting, test in tests.items()}
        found["seconds"] = seconds
        rows += [(name, model.count_params(), *pair) for pair in found.items()]
    for row in rows:
        print('"{}",{},{seed},{},{:.4f}'.format(*row, seed=seed))
