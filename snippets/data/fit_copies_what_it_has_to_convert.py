"""Numbers on disk stay there while `fit` reads them, unless `fit` has to convert their type."""

import tempfile
import tracemalloc
from pathlib import Path

import keras
import numpy as np
from keras import layers

SAMPLES, LENGTH = 20_000, 256

with tempfile.TemporaryDirectory() as folder:
    for dtype in ["uint8", "float16", "float64"]:
        file = Path(folder, f"{dtype}.npy")
        np.lib.format.open_memmap(file, mode="w+", dtype=dtype, shape=(SAMPLES, LENGTH)).flush()
        x = np.load(file, mmap_mode="r")  # an array whose numbers are still on disk
        model = keras.Sequential([layers.Rescaling(1 / 255), layers.Dense(1)])
        model.compile("sgd", "mse")
        targets = np.zeros(SAMPLES, "float32")
        model.fit(x[:500], targets[:500], 500, verbose=0)  # compiles, which also takes memory
        tracemalloc.start()
        model.fit(x, targets, batch_size=500, verbose=0)
        copied = tracemalloc.get_traced_memory()[1] > SAMPLES * LENGTH * 4
        tracemalloc.stop()
        print(f"{dtype:8} {x.nbytes / 1e6:3.0f} MB on disk; copied whole, as float32: {copied}")
