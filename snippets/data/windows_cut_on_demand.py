"""The series is small, its windows are not: cut them when a batch asks for them."""

import tempfile
import tracemalloc
from pathlib import Path

import keras
import numpy as np
from keras import layers

WINDOW, BATCH = 256, 512


class Windows(keras.utils.PyDataset):
    """Batch n: the windows that begin at 512 n to 512 n + 511, each with the value after it."""

    def __init__(self, file):
        super().__init__()
        self.series = np.load(file, mmap_mode="r")  # stays on disk

    def __len__(self):
        return -(-(len(self.series) - WINDOW) // BATCH)  # rounded up

    def __getitem__(self, index):
        part = self.series[index * BATCH : (index + 1) * BATCH + WINDOW]
        return np.lib.stride_tricks.sliding_window_view(part[:-1], WINDOW)[..., None], part[WINDOW:]


with tempfile.TemporaryDirectory() as folder:
    np.save(Path(folder, "series.npy"), np.sin(np.arange(100_000) / 30).astype("float32"))
    data = Windows(Path(folder, "series.npy"))
    model = keras.Sequential([layers.Conv1D(4, 8, strides=8), layers.Flatten(), layers.Dense(1)])
    model.compile("adam", "mse")
    windows = sum(len(targets) for _, targets in data)
    tracemalloc.start()
    model.fit(data, verbose=0)
    small = tracemalloc.get_traced_memory()[1] < 20e6  # the peak, in bytes
    tracemalloc.stop()
    print(f"series {data.series.nbytes / 1e6:.1f} MB; its {windows} windows", end=" ")
    print(f"{windows * WINDOW * 4 / 1e6:.0f} MB; fit took less than 20 MB: {small}")
