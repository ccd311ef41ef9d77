"""A front end whose kernel is as long as its stride hears a signal in pieces as it does whole."""

import keras
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
signal = rng.normal(size=(1, 512, 1)).astype("float32")

for kernel in (8, 16):
    keras.utils.set_random_seed(0)
    front_end = layers.Conv1D(16, kernel, strides=8, padding="same", activation="relu")
    gru = layers.GRU(24, return_state=True)
    whole, _ = gru(front_end(signal))
    state = ops.zeros((1, 24))
    for begin in range(0, 512, 64):  # as it comes in, 64 samples at a time
        answer, state = gru(front_end(signal[:, begin : begin + 64]), initial_state=state)
    difference = np.abs(ops.convert_to_numpy(answer - whole)).max()
    print(f"kernel {kernel:2}, stride 8: in pieces as whole: {bool(difference < 1e-5)}")
