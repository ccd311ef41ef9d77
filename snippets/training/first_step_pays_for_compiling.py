"""The first training step takes longer than twenty others: it compiles the network."""

import time

import keras
import numpy as np
from keras import layers

rng = np.random.default_rng(0)
series, target = rng.normal(size=(32, 64, 8)), rng.normal(size=(32, 1))
networks = {
    "CNN": [layers.Conv1D(32, 3, activation="relu"), layers.GlobalMaxPooling1D()],
    "LSTM": [layers.LSTM(32)],
}

for name, hidden in networks.items():
    model = keras.Sequential([keras.Input((64, 8)), *hidden, layers.Dense(1)])
    model.compile("adam", "mse")
    seconds = []
    for _ in range(30):
        start = time.perf_counter()
        model.train_on_batch(series, target)
        seconds.append(time.perf_counter() - start)
    usual = np.median(seconds[1:])
    print(f"{name:4} first step longer than 20: {seconds[0] > 20 * usual}")
