"""Which networks need their pixels in the order in which the eye sees them?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python permutation.py 0 1 2
"""

import sys

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
EPOCHS = 30 if FULL else 15

# Widths are chosen so that all have 4,095 to 4,362 parameters.
MODELS = {
    "MLP": lambda: [layers.Flatten(), layers.Dense(56, activation="relu")],
    "CNN, Flatten": lambda: [image(), conv(16), conv(5), layers.Flatten()],
    "CNN, global max": lambda: [image(), conv(16), conv(26), layers.GlobalMaxPooling2D()],
    "GRU over rows": lambda: [layers.GRU(32)],
}
if not FULL:
    MODELS = {name: MODELS[name] for name in ("MLP", "CNN, global max")}


def image():
    return layers.Reshape((8, 8, 1))  # a convolution wants a channel axis


def conv(kernels):
    return layers.Conv2D(kernels, 3, padding="same", activation="relu")


def build(name):
    head = layers.Dense(10, activation="softmax")
    model = keras.Sequential([keras.Input((8, 8)), *MODELS[name](), head])
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    return model


digits, labels = load_digits(return_X_y=True)  # (1797, 64), 0 to 16
digits = digits.astype("float32") / 16

print("model,parameters,seed,setting,value")
for seed in SEEDS:
    shuffle = np.random.default_rng(seed).permutation(64)  # one for all digits, as a scrambled lens
    for setting, pixels in (("original", digits), ("permuted", digits[:, shuffle])):
        train_x, test_x, train_y, test_y = train_test_split(
            pixels, labels, train_size=1280, stratify=labels, random_state=seed
        )
        svm = SVC(C=10).fit(train_x, train_y)
        print(f"SVM,0,{seed},{setting},{svm.score(test_x, test_y):.4f}")
        for name in MODELS:
            keras.utils.set_random_seed(seed)
            model = build(name)
            x = train_x.reshape(-1, 8, 8)
            model.fit(x, train_y, batch_size=64, epochs=EPOCHS, verbose=0)
            guesses = model.predict(test_x.reshape(-1, 8, 8), 517, verbose=0).argmax(axis=1)
            accuracy = np.mean(guesses == test_y)
            print(f'"{name}",{model.count_params()},{seed},{setting},{accuracy:.4f}')
