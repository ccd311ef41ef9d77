"""Digits 0 to 4 are known: who learns 5 to 9 from ten examples each, and in which way?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python transfer.py 0 1 2
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
RATES = (0.001, 0.003, 0.01) if FULL else (0.003,)  # the grid, the same for each way
EPOCHS, PATIENCE = (100, 10) if FULL else (25, 25)
WAYS = ("frozen", "fine-tuned", "from scratch", "frozen at random")

# The same backbones as in image_classification.py.
BACKBONES = {
    "CNN": lambda: [
        layers.Conv2D(30, 3, padding="same", activation="relu"),
        layers.Conv2D(34, 3, padding="same", activation="relu"),
        layers.GlobalMaxPooling2D(),
    ],
    "GRU": lambda: [layers.Reshape((8, 8)), layers.GRU(51)],
}


# --8<-- [start:ways]
def build(backbone, rate):
    """A new head for five classes on a backbone."""
    model = keras.Sequential([backbone, layers.Dense(5, activation="softmax")])
    adam = keras.optimizers.Adam(rate)
    model.compile(adam, "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def backbone_for(way, name, learned):
    """Two ways start from the weights that were learned, and two ways let no weight move."""
    backbone = keras.Sequential([keras.Input((8, 8, 1)), *BACKBONES[name]()])
    if way in ("frozen", "fine-tuned"):
        backbone.set_weights(learned)
    backbone.trainable = way in ("fine-tuned", "from scratch")
    return backbone


# --8<-- [end:ways]
def fit(model, known, held_out):
    """Train until the loss on `held_out` stops falling; returns the seconds it took."""
    x, y = known
    model.train_on_batch(x[:50], y[:50])  # compiles, so that no clock counts it
    stop = keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True)
    started = time.perf_counter()
    model.fit(x, y, 50, EPOCHS, verbose=0, callbacks=[stop], validation_data=held_out)
    return time.perf_counter() - started


images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1).astype("float32") / 16
old, new = labels < 5, labels >= 5

print("model,parameters,seed,setting,value")
for seed in SEEDS:
    draw = {"random_state": seed}
    x, held_x, y, held_y = train_test_split(images[old], labels[old], test_size=151, **draw)
    known, held_out = (x, y), (held_x, held_y)
    fifty, rest, few, rest_y = train_test_split(
        images[new], labels[new] - 5, train_size=50, stratify=labels[new], **draw
    )
    choose, test, choose_y, test_y = train_test_split(
        rest, rest_y, train_size=50, stratify=rest_y, **draw
    )
    again = np.tile(fifty, (10, 1, 1, 1)), np.tile(few, 10)  # an epoch is ten looks at the fifty
    svm = SVC(gamma=2.0 / images[0].std() / 64).fit(fifty.reshape(50, -1), few)
    right = svm.score(test.reshape(len(test), -1), test_y)
    rows = [("always the same", 0, "test", np.mean(test_y == 0)), ("SVM", 0, "test", right)]
    for name in BACKBONES if FULL else ["CNN"]:
        keras.utils.set_random_seed(seed)
        first = build(backbone_for("from scratch", name, None), 0.003)
        fit(first, known, held_out)
        learned = first.layers[0].get_weights()
        size = first.count_params()
        rows += [(name, size, "old digits", first.evaluate(*held_out, verbose=0)[1])]
        for way in WAYS if FULL else ("frozen", "from scratch"):
            tried = {}
            for rate in RATES:
                keras.utils.set_random_seed(seed)
                model = build(backbone_for(way, name, learned), rate)
                seconds = fit(model, again, (choose, choose_y))
                held = model.evaluate(choose, choose_y, verbose=0)
                rows += [(name, size, f"{way}; held out at {rate}", held[1])]
                tried[rate] = held[1], -held[0], seconds, model
            _, _, seconds, model = tried[max(tried, key=lambda r: tried[r][:2])]
            rows += [(name, size, way, model.evaluate(test, test_y, verbose=0)[1])]
            rows += [(name, size, f"{way}; seconds", seconds)]
    for name, parameters, setting, value in rows:
        print(f'"{name}",{parameters},{seed},{setting},{value:.4f}')
