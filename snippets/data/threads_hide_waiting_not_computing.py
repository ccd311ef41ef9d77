"""Threads overlap what waits for a disk; what computes in Python they leave as slow as it was."""

import time

import keras
import numpy as np


class Source(keras.utils.PyDataset):
    """24 batches that take a while to load, and a note of how long each took."""

    def __init__(self, load, clock, workers):
        super().__init__(workers=workers)
        self.load, self.clock, self.seconds = load, clock, []

    def __len__(self):
        return 24

    def __getitem__(self, index):
        start = self.clock()
        self.load()
        self.seconds.append(self.clock() - start)
        return np.zeros((4, 1)), np.zeros((4, 1))


model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(Source(int, time.perf_counter, workers=1), verbose=0)  # compiles
for name, load, clock in [
    ("waiting", lambda: time.sleep(0.05), time.perf_counter),
    ("computing", lambda: sum(n % 7 for n in range(200_000)), time.thread_time),
]:
    for workers in [1, 6]:
        data = Source(load, clock, workers)
        start = time.perf_counter()
        model.fit(data, verbose=0)
        overlap = sum(data.seconds) / (time.perf_counter() - start)
        print(f"{name}, workers={workers}: two seconds of it in one: {overlap > 2}")
