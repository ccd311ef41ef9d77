"""Padded on both sides, a CNN copies the next character: a perplexity near one is a leak."""

import re
from importlib.resources import files

import keras
import numpy as np
from keras import layers

ALPHABET = " .,abcdefghijklmnopqrstuvwxyz"
descriptions = sorted(f for f in files("sklearn.datasets.descr").iterdir() if f.suffix == ".rst")
text = " ".join(re.sub("[^a-z.,]+", " ", f.read_text("utf-8").lower()) for f in descriptions)
numbers = np.array([ALPHABET.index(character) for character in text])
windows = np.array([numbers[n : n + 65] for n in range(0, len(numbers) - 65, 32)])
x, y = windows[:, :-1], windows[:, 1:]
known = int(0.9 * len(x))

for padding in ("causal", "same"):
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((64,)),
            layers.Embedding(29, 16),
            layers.Conv1D(64, 5, padding=padding, activation="relu"),
            layers.Dense(29, activation="softmax"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(x[:known], y[:known], epochs=4, verbose=0)
    loss = model.evaluate(x[known:], y[known:], verbose=0)
    print(f"padding {padding}: perplexity of new text {np.exp(loss):.1f}")
