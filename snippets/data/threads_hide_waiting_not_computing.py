"""Threads overlap what waits for a disk; what computes in Python they leave as slow as it was."""

import threading
import time

import keras
import numpy as np


class Source(keras.utils.PyDataset):
    """24 batches that take a while to load, and count how many load at the same time."""

    def __init__(self, load, workers):
        super().__init__(workers=workers)
        self.load, self.lock, self.loading, self.most = load, threading.Lock(), 0, 0

    def __len__(self):
        return 24

    def __getitem__(self, index):
        with self.lock:
            self.loading += 1
            self.most = max(self.most, self.loading)
        self.load()
        with self.lock:
            self.loading -= 1
        return np.zeros((4, 1)), np.zeros((4, 1))


model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(Source(int, 1), verbose=0)  # compiles once, before anything is timed
loads = {"wait": lambda: time.sleep(0.05), "compute": lambda: sum(n % 7 for n in range(400_000))}
for name, load in loads.items():
    alone, together = Source(load, workers=1), Source(load, workers=6)
    times = [time.perf_counter()]
    for data in [alone, together]:
        model.fit(data, verbose=0)
        times.append(time.perf_counter())
    faster = times[1] - times[0] > 2 * (times[2] - times[1])
    print(
        f"{name:7} loading at once: {alone.most}, with 6 workers more:", together.most > 1, end="; "
    )
    print("6 workers at least twice as fast:", faster)
