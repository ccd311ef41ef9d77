"""Numbers on disk stay there while `fit` reads them, unless `fit` has to convert their type."""

import tempfile
import tracemalloc
from pathlib import Path

import keras
import numpy as np
from keras import layers

SAMPLES, LENGTH = 20_000, 256


class Peak(keras.callbacks.Callback):
    """The most memory that was taken before the first batch, in bytes."""

    def on_epoch_begin(self, epoch, logs=None):
        self.bytes = tracemalloc.get_traced_memory()[1]


with tempfile.TemporaryDirectory() as folder:
    for dtype in ["uint8", "float16", "float64"]:
        file = Path(folder, f"{dtype}.npy")
        np.lib.format.open_memmap(file, mode="w+", dtype=dtype, shape=(SAMPLES, LENGTH)).flush()
        x = np.load(file, mmap_mode="r")  # an array whose numbers are still on disk
        model = keras.Sequential([layers.Rescaling(1 / 255), layers.Dense(1)])
        model.compile("sgd", "mse")
        peak = Peak()
        tracemalloc.start()
        model.fit(x, np.zeros(SAMPLES, "float32"), batch_size=500, verbose=0, callbacks=[peak])
        tracemalloc.stop()
        copied = peak.bytes > SAMPLES * LENGTH * 4
        print(f"{dtype:8} {x.nbytes / 1e6:3.0f} MB on disk; copied whole, as float32: {copied}")
