"""Which networks still read a digit that was moved by a few pixels?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python shift.py 0 1 2
"""

import sys
from functools import partial

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer
from sklearn.svm import SVC

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
EPOCHS, SHIFTS = (20, (0, 1, 2, 3, 4, 5, 6)) if FULL else (6, (0, 1, 2))
DIRECTIONS = ((0, 1), (0, -1), (1, 0), (-1, 0)) if FULL else ((0, 1),)  # (down, right)
TRAIN = 1280 if FULL else 640
MARGIN = 6  # a digit of 8x8 in the middle of a canvas of 20x20

# Widths are chosen so that all have 15,970 to 16,750 parameters.
MODELS = {
    "MLP": [layers.Flatten, lambda: layers.Dense(40, activation="relu")],
    "CNN, Flatten": [lambda: conv(16, 3), lambda: conv(4, 3), layers.Flatten],
    "CNN, 2 max-pools, Flatten": [
        lambda: conv(16, 3),
        layers.MaxPooling2D,
        lambda: conv(40, 3),
        layers.MaxPooling2D,
        layers.Flatten,
    ],
    "CNN, 1 max-pool, global max": [
        lambda: conv(16, 3),
        layers.MaxPooling2D,
        lambda: conv(40, 5),
        layers.GlobalMaxPooling2D,
    ],
    "CNN, stride 1, global max": [
        lambda: conv(16, 3),
        lambda: conv(40, 5),
        layers.GlobalMaxPooling2D,
    ],
}
if not FULL:
    for name in ("MLP", "CNN, 1 max-pool, global max"):
        del MODELS[name]


def conv(kernels, size):
    return layers.Conv2D(kernels, size, padding="same", activation="relu")


def build(name):
    body = [make() for make in MODELS[name]]
    head = layers.Dense(10, activation="softmax")
    model = keras.Sequential([keras.Input((20, 20, 1)), *body, head])
    model.compile(keras.optimizers.Adam(0.002), "sparse_categorical_crossentropy")
    return model


def flat(canvases):
    return canvases.reshape(len(canvases), -1)


def moved(digits, down, right):
    """Canvases of 20x20 with each digit `down` and `right` pixels from the middle."""
    return np.roll(digits, (down, right), axis=(1, 2))


def moved_at_random(digits, rng):
    """Canvases with each digit at a random place that keeps it whole."""
    places = rng.integers(-MARGIN, MARGIN + 1, size=(len(digits), 2))
    return np.stack([np.roll(digit, place, axis=(0, 1)) for digit, place in zip(digits, places)])


def report(model, parameters, seed, training, predict, digits, labels):
    """Two rows a shift: accuracy, and how often the answer is the one for the unmoved digit."""

    def guess(canvases):
        answers = predict(canvases)
        return answers if answers.ndim == 1 else answers.argmax(axis=1)

    unmoved = guess(digits)
    for pixels in SHIFTS:
        guesses = [guess(moved(digits, pixels * a, pixels * b)) for a, b in DIRECTIONS]
        accuracy = np.mean([g == labels for g in guesses])
        same = np.mean([g == unmoved for g in guesses])
        for measure, value in (("accuracy", accuracy), ("consistency", same)):
            print(f'"{model}",{parameters},{seed},{training}/{measure}/{pixels},{value:.4f}')


images, labels = load_digits(return_X_y=True)
pad = ((0, 0), (MARGIN, MARGIN), (MARGIN, MARGIN), (0, 0))
images = np.pad(images.reshape(-1, 8, 8, 1).astype("float32") / 16, pad)

print("model,parameters,seed,setting,value")
for seed in SEEDS:
    train_x, test_x, train_y, test_y = train_test_split(
        images, labels, train_size=TRAIN, test_size=517, stratify=labels, random_state=seed
    )
    svm = make_pipeline(FunctionTransformer(flat), SVC(gamma=0.02, C=10)).fit(train_x, train_y)
    report("SVM", 0, seed, "centred", svm.predict, test_x, test_y)
    for name in MODELS:
        for training in ("centred", "moved") if FULL else ("centred",):
            rng = np.random.default_rng(seed)
            keras.utils.set_random_seed(seed)
            model = build(name)
            for _ in range(EPOCHS):
                x = moved_at_random(train_x, rng) if training == "moved" else train_x
                model.fit(x, train_y, batch_size=64, verbose=0)
            predict = partial(model.predict, batch_size=517, verbose=0)
            report(name, model.count_params(), seed, training, predict, test_x, test_y)
