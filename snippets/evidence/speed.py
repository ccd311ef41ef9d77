"""What does a training step cost, and a prediction, as the sequence gets longer?

Prints tidy rows, milliseconds a step: read ratios, since machines differ. Run bare it takes the
fast setting once; seeds as arguments ask for the full one, each seed a repetition:
python speed.py 0 1 2
"""

import math
import sys
import time

import keras
import numpy as np
from keras import layers

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
BACKEND = keras.backend.backend()
FEATURES, BATCH, LENGTH = 8, 32, 128
LENGTHS = (16, 64, 256, 1024, 4096) if FULL else (16, 256)
if BACKEND == "torch":  # its recurrent layers loop in Python: at 1024, three seconds a step
    LENGTHS = tuple(n for n in LENGTHS if n <= 256)
BATCHES = (1, 4, 16, 64, 256) if FULL else ()
TCN_CHANNELS = {4: 24, 6: 19, 7: 17, 8: 16, 10: 14, 12: 13}  # by number of levels


def tcn(length):
    """Dilated causal layers until the last output sees the whole sequence."""
    levels = math.ceil(math.log2((length + 1) / 2))
    return [
        layers.Conv1D(
            TCN_CHANNELS[levels], 3, padding="causal", dilation_rate=2**level, activation="relu"
        )
        for level in range(levels)
    ] + [layers.Cropping1D((length - 1, 0)), layers.Flatten()]


def shallow(length):
    return [
        layers.Conv1D(26, 7, activation="relu"),
        layers.Conv1D(25, 7, activation="relu"),
        layers.GlobalAveragePooling1D(),
    ]


# All but the first, which has 9, have 5,733 to 6,084 parameters.
MODELS = {
    "average": lambda length: [layers.GlobalAveragePooling1D()],
    "Conv1D, 2 layers": shallow,
    "TCN": tcn,
    "SimpleRNN": lambda length: [layers.SimpleRNN(73)],
    "LSTM": lambda length: [layers.LSTM(34)],
    "GRU": lambda length: [layers.GRU(40)],
}
if not FULL:
    MODELS = {name: MODELS[name] for name in ("average", "Conv1D, 2 layers", "LSTM")}


class Clock(keras.callbacks.Callback):
    """Measures what lies between the first and the last batch, and no set-up."""

    def on_epoch_begin(self, epoch, logs=None):
        self.start = time.perf_counter()

    def on_epoch_end(self, epoch, logs=None):
        self.seconds = time.perf_counter() - self.start

    def on_predict_begin(self, logs=None):
        self.start = time.perf_counter()

    def on_predict_end(self, logs=None):
        self.seconds = time.perf_counter() - self.start


def prepared(name, length, batch):
    """A compiled model that has run once, and data for a few steps."""
    model = keras.Sequential([keras.Input((length, FEATURES)), *MODELS[name](length)])
    model.add(layers.Dense(1))
    model.compile("adam", "mse")
    steps = max(3, min(32, 4096 // length, 2048 // batch))
    x = np.random.default_rng(0).normal(size=(steps * batch, length, FEATURES)).astype("float32")
    y = x[:, 0, :1]
    model.fit(x[:batch], y[:batch], batch_size=batch, verbose=0)
    model.predict(x[:batch], batch_size=batch, verbose=0)
    return model, x, y, steps


def milliseconds(model, x, y, steps, batch, task):
    """The fastest of three passes: what disturbs a machine makes it slower, never faster."""
    clock, passes = Clock(), []
    for _ in range(3):
        if task == "predict":
            model.predict(x, batch_size=batch, verbose=0, callbacks=[clock])
        else:
            model.fit(x, y, batch_size=batch, shuffle=False, verbose=0, callbacks=[clock])
        passes.append(1000 * clock.seconds / steps)
    return min(passes)


CELLS = [
    (name, length, BATCH, task, length)
    for length in LENGTHS
    for name in MODELS
    for task in ("train", "predict")
] + [(name, LENGTH, batch, "batch", batch) for batch in BATCHES for name in MODELS]

print("model,parameters,seed,setting,value")
ready = {}
for seed in SEEDS:
    for name, length, batch, task, shown in CELLS:
        key = name, length, batch
        if key not in ready:
            ready[key] = prepared(*key)
        value = milliseconds(*ready[key], batch, task)
        parameters = 0 if name == "average" else ready[key][0].count_params()
        print(f'"{name}",{parameters},{seed},{BACKEND}/{task}/{shown},{value:.4f}', flush=True)
