"""Threads overlap what waits for a disk; what computes in Python they leave as slow as it was."""

import threading
import time

import keras
import numpy as np


class Source(keras.utils.PyDataset):
    """24 batches that take a while to load, and a note of the threads that loaded them."""

    def __init__(self, load, workers):
        super().__init__(workers=workers)
        self.load, self.threads = load, set()

    def __len__(self):
        return 24

    def __getitem__(self, index):
        self.threads.add(threading.get_ident())
        self.load()
        return np.zeros((4, 1)), np.zeros((4, 1))


model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
model.compile("sgd", "mse")
model.fit(Source(int, workers=1), verbose=0)  # compiles once, before anything is timed
loads = {"wait": lambda: time.sleep(0.05), "compute": lambda: sum(n % 7 for n in range(400_000))}
for name, load in loads.items():
    one, six = Source(load, workers=1), Source(load, workers=6)
    seconds = []
    for data in [one, six]:
        start = time.perf_counter()
        model.fit(data, verbose=0)
        seconds.append(time.perf_counter() - start)
    print(f"{name:7} 1 thread, then several: {len(one.threads) == 1 < len(six.threads)};", end=" ")
    print("at least twice as fast:", seconds[0] > 2 * seconds[1])
