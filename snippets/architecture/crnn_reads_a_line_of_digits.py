"""On lines of unrelated digits a GRU adds little to a CNN with CTC, and reads worse alone."""

import keras
import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images, rng = images.reshape(-1, 8, 8, 1) / 16, np.random.default_rng(0)
numbers = np.concatenate([rng.choice(1300, (1200, 3)), rng.integers(1300, 1797, (400, 3))])
texts = labels[numbers] + 1  # three digits a line; 0 is the blank
lines = rng.normal(scale=0.1, size=(1600, 32, 12, 1))  # (line, column, row, channel)
for line, three in zip(lines, images[numbers].swapaxes(2, 3)):
    for digit, x, y in zip(three, [1, 11, 21] + rng.integers(3, size=3), rng.integers(5, size=3)):
        line[x : x + 8, y : y + 8] += digit  # each at a height and a distance of its own


def ctc(texts, columns):
    one = ops.ones_like(texts[:, 0], dtype="int32")
    return ops.nn.ctc_loss(ops.cast(texts, "int32"), columns, 3 * one, 16 * one)


def cnn():
    convolution = layers.Conv2D(32, 7, strides=(2, 1), padding="same", activation="relu")
    return [convolution, layers.MaxPooling2D((1, 12)), layers.Reshape((16, 32))]


for name, body in {
    "CNN": [*cnn(), layers.Conv1D(64, 5, padding="same", activation="relu")],
    "GRU": [layers.Reshape((16, 24)), layers.Bidirectional(layers.GRU(40, return_sequences=True))],
    "CRNN": [*cnn(), layers.Bidirectional(layers.GRU(32, return_sequences=True))],
}.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((32, 12, 1)), *body, layers.Dense(11)])
    model.compile(keras.optimizers.Adam(0.01, use_ema=True, ema_momentum=0.97), ctc)
    model.fit(lines[:1200], texts[:1200], epochs=12, verbose=0)
    best = model.predict(lines[1200:], verbose=0).argmax(axis=-1)  # (line, column)
    read = [[b for a, b in zip([0, *row], row) if b not in (0, a)] for row in best]
    right = np.mean([r == t for r, t in zip(read, texts[1200:].tolist())])
    print(f"{name:5} {right:.2f} of the lines  ({model.count_params():,} parameters)")
