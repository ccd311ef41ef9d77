"""Which pixels belong to which of two touching digits? A U-Net, one without skips, and GRUs.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python segmentation.py 0 1 2
"""

import sys
import time

import keras
import numpy as np
from keras import layers, ops
from scipy.ndimage import zoom
from skimage import data
from sklearn.datasets import load_digits

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
RATES = (0.003, 0.01) if FULL else (0.01,)  # the grid, the same for each network
EPOCHS, PATIENCE = (24, 4) if FULL else (10, 10)
PAIRS = (1200, 200, 400) if FULL else (400, 40, 80)  # to learn from, to choose by, to test
CAT = data.chelsea().mean(axis=2)[::4, ::4] / 255  # a photograph, (75, 113)
COFFEE = data.coffee().mean(axis=2)[::4, ::4] / 255  # another one


def pairs(digits, photograph, how_many, rng):
    """Two digits that touch, before a photograph; in the mask 0 is nothing, 1 left, 2 right."""
    images = np.zeros((how_many, 16, 28, 1), "float32")
    masks = np.zeros((how_many, 16, 28), int)
    for image, mask in zip(images, masks):
        y, x = (rng.integers(size - piece + 1) for size, piece in zip(photograph.shape, (16, 28)))
        image[..., 0] = 0.7 * photograph[y : y + 16, x : x + 28]
        left, right = (zoom(digits[i], 1.5, order=1) for i in rng.integers(len(digits), size=2))
        ends, starts = 11 - (left[:, ::-1] > 0.5).argmax(1), (right > 0.5).argmax(1)
        both = (left > 0.5).any(1) & (right > 0.5).any(1)
        gap = (ends - starts)[both].max() + 1  # moved so far, the right digit touches the left
        y, x = rng.integers(5), rng.integers(17 - gap)
        for place, digit, column in ((1, left, x), (2, right, x + gap)):
            part = image[y : y + 12, column : column + 12, 0]
            part += digit * (rng.uniform(0.6, 1.0) - part)
            mask[y : y + 12, column : column + 12][digit > 0.5] = place
    return images, masks


def conv(x, channels, strides=1):
    return layers.Conv2D(channels, 3, strides, padding="same", activation="relu")(x)


def u_net(x, widths, skips=True):
    fine = conv(x, widths[0])
    half = conv(fine, widths[1], strides=2)
    x = conv(conv(half, widths[2], strides=2), widths[2])
    for width, same_size in ((widths[1], half), (widths[0], fine)):
        x = layers.Conv2DTranspose(width, 2, 2, activation="relu")(x)
        x = conv(layers.Concatenate()([x, same_size]) if skips else x, width)
    return x


def sweep(x, units):
    """A GRU along each row in both directions; then rows and columns change places."""
    _, rows, columns, channels = x.shape
    gru = layers.GRU(units, return_sequences=True)
    x = layers.Bidirectional(gru)(ops.reshape(x, (-1, columns, channels)))
    return layers.Permute((2, 1, 3))(ops.reshape(x, (-1, rows, columns, 2 * units)))


def sweeps(x, units):
    """At each step a GRU reads 4x4 pixels, and answers for the 2x2 in their middle."""
    x = sweep(sweep(ops.image.extract_patches(x, 4, 2, padding="same"), units), units)
    x = ops.reshape(layers.Dense(4 * 8, activation="relu")(x), (-1, 8, 14, 2, 2, 8))
    return ops.reshape(ops.transpose(x, (0, 1, 3, 2, 4, 5)), (-1, 16, 28, 8))


MODELS = {  # of 22,523 to 23,532 parameters
    "U-Net": lambda x: u_net(x, (8, 16, 32)),
    "no skips": lambda x: u_net(x, (9, 18, 33), skips=False),
    "GRU": lambda x: sweeps(x, 27),
}


def train(name, rate, seed, known, held_out):
    """A network trained until the loss on `held_out` stops falling, and the seconds it took."""
    keras.utils.set_random_seed(seed)
    image = keras.Input((16, 28, 1))
    classes = layers.Dense(3, activation="softmax")(MODELS[name](image))  # for each pixel
    model = keras.Model(image, classes)
    model.compile(keras.optimizers.Adam(rate), "sparse_categorical_crossentropy")
    model.train_on_batch(known[0][:40], known[1][:40])  # compiles, so that no clock counts it
    stop = keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True)
    started = time.perf_counter()
    model.fit(*known, 40, EPOCHS, verbose=0, callbacks=[stop], validation_data=held_out)
    return model, time.perf_counter() - started


def mean_iou(found, truth):
    """Pixels in both over pixels in either, for each class, averaged over the classes."""
    marks = [(found == c, truth == c) for c in range(3)]
    return np.mean([(one & other).sum() / (one | other).sum() for one, other in marks])


def bright(images, level):
    """The baseline: bright pixels are digit, left or right of the middle of all that is bright."""
    found = images[..., 0] > level
    middle = (found * np.arange(28)).sum((1, 2)) / found.sum((1, 2)).clip(1)
    return np.where(np.arange(28) < middle[:, None, None], 1, 2) * found


def look(model, images):
    return model.predict(images, 40, verbose=0).argmax(-1)


digits = load_digits().images / 16
print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rng = np.random.default_rng(seed)
    split = np.split(rng.permutation(len(digits)), [1200, 1400])
    places = CAT[:, :65], CAT[:, :65], CAT[:, 65:]  # the test sees another part of the cat
    known, held, test = (pairs(digits[p], *at, rng) for p, *at in zip(split, places, PAIRS))
    tests = {"test": test, "another photograph": pairs(digits[split[2]], COFFEE, PAIRS[2], rng)}
    level = max(np.arange(0.3, 1, 0.05), key=lambda i: mean_iou(bright(known[0], i), known[1]))
    rows = [("threshold", 0, s, mean_iou(bright(i, level), m)) for s, (i, m) in tests.items()]
    for name in list(MODELS)[: 3 if FULL else 2]:
        tried = {rate: train(name, rate, seed, known, held) for rate in RATES}
        chosen = {r: mean_iou(look(model, held[0]), held[1]) for r, (model, _) in tried.items()}
        model, seconds = tried[max(chosen, key=chosen.get)]  # never chosen on the test
        found = [(f"held out at {rate}", score) for rate, score in chosen.items()]
        found += [(s, mean_iou(look(model, i), m)) for s, (i, m) in tests.items()]
        rows += [(name, model.count_params(), *row) for row in [*found, ("seconds", seconds)]]
    for name, parameters, setting, value in rows:
        print(f"{name},{parameters},{seed},{setting},{value:.4f}")
