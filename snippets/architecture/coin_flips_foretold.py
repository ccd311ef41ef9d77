"""A bidirectional RNN foretells every coin flip, until it has to speak before the coin falls."""

import keras
import numpy as np
from keras import layers, ops

flips = np.random.default_rng(0).integers(0, 2, size=(2800, 21, 1)).astype("float32")
inputs, next_flips = flips[:, :-1], flips[:, 1:]  # (sequence, time, 1)

readers = {
    "forward RNN": layers.SimpleRNN(8, return_sequences=True),
    "bidirectional RNN": layers.Bidirectional(layers.SimpleRNN(8, return_sequences=True)),
    "Conv1D, causal": layers.Conv1D(16, 3, padding="causal", activation="tanh"),
    "Conv1D, same": layers.Conv1D(16, 3, padding="same", activation="tanh"),
}
for name, reader in readers.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential([reader, layers.Dense(1, activation="sigmoid")])
    model.compile(keras.optimizers.Adam(0.02), "binary_crossentropy")
    model.fit(inputs[:800], next_flips[:800], epochs=12, verbose=0)

    told = ops.convert_to_numpy(model(inputs[800:])) > 0.5
    afterwards = np.mean(told[:, :-1] == next_flips[800:, :-1])  # all flips lie on the table
    told = ops.convert_to_numpy(model(inputs[800:, :10]))[:, -1] > 0.5
    live = np.mean(told == next_flips[800:, 9])  # ten flips have been made, the next has not
    print(f"{name:18} whole sequence: {afterwards:.2f}   live: {live:.2f}")
