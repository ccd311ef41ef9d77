"""Windows cut from a series are fewer than its values; labels have to be cut in the same way."""

import keras
import numpy as np
from keras import layers

values = np.sin(np.arange(100))
windows = np.lib.stride_tricks.sliding_window_view(values, 10)[:-1, :, None]  # 90 of 10 steps
model = keras.Sequential([keras.Input((10, 1)), layers.GRU(4), layers.Dense(1)])
model.compile("adam", "mse")

try:
    model.fit(windows, values, verbose=0)
except ValueError as error:
    print(str(error).strip())

next_values = values[10:]  # what follows each window
model.fit(windows, next_values, verbose=0)
print("\ncured:", len(windows), "windows,", len(next_values), "labels")
