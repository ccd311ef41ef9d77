"""Which digit is it? A CNN, GRUs over the rows, an MLP and an SVM on 8x8 images.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python image_classification.py 0 1 2
"""

import sys
import time

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
RATES = (0.001, 0.003, 0.01) if FULL else (0.003,)  # the grid, the same for each network
EPOCHS, PATIENCE = (100, 10) if FULL else (8, 8)

# Widths are chosen so that all have 9,666 to 9,910 parameters.
# --8<-- [start:models]
MODELS = {
    "CNN": lambda: [
        layers.Conv2D(30, 3, padding="same", activation="relu"),
        layers.Conv2D(34, 3, padding="same", activation="relu"),
        layers.GlobalMaxPooling2D(),
    ],
    "GRU over rows": lambda: [layers.Reshape((8, 8)), layers.GRU(51)],
    "GRU both ways": lambda: [layers.Reshape((8, 8)), layers.Bidirectional(layers.GRU(34))],
    "MLP": lambda: [layers.Flatten(), layers.Dense(132, activation="relu")],
}
# --8<-- [end:models]


def build(name):
    image = keras.Input((8, 8, 1))
    model = keras.Sequential([image, *MODELS[name](), layers.Dense(10, activation="softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def train(name, rate, seed, known, held_out):
    """A network trained until the loss on `held_out` stops falling, and the seconds it took."""
    keras.utils.set_random_seed(seed)
    model = build(name)
    model.optimizer.learning_rate = rate
    model.train_on_batch(known[0][:50], known[1][:50])  # compiles, so that no clock counts it
    stop = keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True)
    started = time.perf_counter()
    model.fit(*known, 50, EPOCHS, verbose=0, callbacks=[stop], validation_data=held_out)
    return model, time.perf_counter() - started


images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1).astype("float32") / 16

print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rest_x, test_x, rest_y, test_y = train_test_split(
        images, labels, test_size=450, random_state=seed, stratify=labels
    )
    x, held_x, y, held_y = train_test_split(rest_x, rest_y, test_size=297, random_state=seed)
    svm = SVC(gamma=2.0 / images[0].std() / 64).fit(x.reshape(len(x), -1), y)
    rows = [("always the same", 0, "test", np.mean(test_y == np.bincount(y).argmax()))]
    rows.append(("SVM", 0, "test", svm.score(test_x.reshape(len(test_x), -1), test_y)))
    for name in MODELS if FULL else ("CNN", "GRU over rows"):
        tried = {rate: train(name, rate, seed, (x, y), (held_x, held_y)) for rate in RATES}
        scores = {rate: tried[rate][0].evaluate(held_x, held_y, verbose=0)[1] for rate in RATES}
        best = max(scores, key=scores.get)  # chosen on the part held out, never on the test
        model, seconds = tried[best]
        rows += [
            (name, model.count_params(), f"held out at {rate}", score)
            for rate, score in scores.items()
        ]
        test = model.evaluate(test_x, test_y, verbose=0)[1]
        rows += [(name, model.count_params(), "test", test)]
        rows += [(name, model.count_params(), "seconds", seconds)]
    for name, parameters, setting, value in rows:
        print(f'"{name}",{parameters},{seed},{setting},{value:.4f}')
