"""A file saved after training is three times its weights: it keeps what Adam remembers."""

import os
import tempfile

import keras
import numpy as np
from keras import layers

convolutions = [layers.Conv1D(128, 3, activation="relu") for _ in range(2)]
networks = {"CNN": [*convolutions, layers.GlobalMaxPooling1D()], "LSTM": [layers.LSTM(128)]}

for name, hidden in networks.items():
    model = keras.Sequential([keras.Input((16, 8)), *hidden, layers.Dense(10)])
    weights = 4 * model.count_params()  # 32 bits each
    model.compile("adam", "mse")
    model.train_on_batch(np.zeros((4, 16, 8)), np.zeros((4, 10)))
    bare = keras.Sequential.from_config(model.get_config())  # not compiled: no optimizer
    bare.set_weights(model.get_weights())

    print(f"{name}: {weights / 1024:.0f} kB of weights")
    with tempfile.TemporaryDirectory() as folder:
        for what, save, file in [
            ("saved after training", model.save, "all.keras"),
            ("only its weights", model.save_weights, "all.weights.h5"),
            ("a copy, not compiled", bare.save, "bare.keras"),
        ]:
            path = os.path.join(folder, file)
            save(path)
            print(f"  {what:21} {os.path.getsize(path) / weights:.1f} x")
