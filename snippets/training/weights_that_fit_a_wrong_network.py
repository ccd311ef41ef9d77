"""Weights fit any network of the same shapes: one changed word, no error, a ruined score."""

import tempfile
from pathlib import Path

import keras
from keras import layers, ops
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

rows, labels = load_digits(return_X_y=True)
rows = rows.reshape(-1, 8, 8) / 16  # eight rows of eight pixels
train_x, test_x, train_y, test_y = train_test_split(rows, labels, test_size=0.3, random_state=0)


def cnn(padding="same"):
    layer = layers.Conv1D(32, 3, padding=padding, activation="relu")
    return keras.Sequential([keras.Input((8, 8)), layer, layers.Flatten(), layers.Dense(10)])


def rnn(go_backwards=True):
    layer = layers.GRU(32, go_backwards=go_backwards)
    return keras.Sequential([keras.Input((8, 8)), layer, layers.Dense(10)])


for build, change in [(cnn, {"padding": "causal"}), (rnn, {"go_backwards": False})]:
    keras.utils.set_random_seed(0)
    model = build()
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.01), loss)
    model.fit(train_x, train_y, batch_size=64, epochs=10, verbose=0)
    with tempfile.TemporaryDirectory() as folder:
        model.save(Path(folder, "model.keras"))
        model.save_weights(Path(folder, "model.weights.h5"))
        rewritten = build(**change)
        rewritten.load_weights(Path(folder, "model.weights.h5"))
        models = {"the .keras file": keras.saving.load_model(Path(folder, "model.keras"))}
    for name, network in (models | {f"its weights, with {change}": rewritten}).items():
        score = (ops.convert_to_numpy(network(test_x)).argmax(1) == test_y).mean()
        print(f"{build.__name__}, {name}: {score:.2f}")
