"""Is the light on? Tones switch it: a CNN, a GRU, both, and each half, on a long noisy signal.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python long_signal.py 0 1 2
"""

import sys
import time

import keras
import numpy as np
from keras import layers
from sklearn.linear_model import LogisticRegression

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
TRAIN, HELD, TEST = (2000, 400, 1000) if FULL else (1000, 200, 400)
RATES = (0.003, 0.01) if FULL else (0.01,)  # the grid, the same for each network
EPOCHS, PATIENCE = (40, 6) if FULL else (10, 10)
COMMANDS = (2, 7) if FULL else (1, 3)  # how many tones there are: at least, less than
SAMPLES = 512


def listen(count, rng, samples=SAMPLES, commands=COMMANDS):
    """Noise with some tones of 48 samples, and whether the last one left the light on."""
    signals = rng.normal(scale=0.5, size=(count, samples, 1)).astype("float32")
    lit = np.zeros(count, int)
    for number, signal in enumerate(signals):
        kinds = rng.integers(3, size=rng.integers(*commands))
        room = samples // len(kinds)
        for place, kind in enumerate(kinds):
            start = room * place + rng.integers(room - 48)
            phase = np.arange(48) / (5, 9, 14)[kind] + rng.uniform()
            signal[start : start + 48, 0] += np.sin(2 * np.pi * phase)
            lit[number] = (1, 0, 1 - lit[number])[kind]  # on, off, the other way
    return signals, lit


def spectrogram(signals):
    """How strong each of 32 frequencies is in each piece of 64 samples, as one row of numbers."""
    power = np.abs(np.fft.rfft(signals.reshape(len(signals), -1, 64))[:, :, 1:])
    return np.log(power + 1).reshape(len(signals), -1)


def conv(width, kernel, stride=1):
    return layers.Conv1D(width, kernel, strides=stride, padding="same", activation="relu")


def halving():
    return [conv(18, 5), layers.MaxPooling1D(2)]


MODELS = {  # widths are chosen so that all have 4,701 to 5,105 parameters
    "front end alone": lambda: [conv(16, 16, 8), conv(54, 5), layers.GlobalMaxPooling1D()],
    "CNN": lambda: [conv(16, 16, 8), conv(16, 5), *halving(), *halving(), layers.Flatten()],
    "GRU alone": lambda: [layers.GRU(38)],
    "GRU over chunks": lambda: [layers.Reshape((-1, 8)), layers.GRU(36)],
    "Conv1D + GRU": lambda: [conv(16, 16, 8), layers.GRU(32)],
}


def train(name, rate, seed, known, held_out):
    """A network trained until the loss on `held_out` stops falling, and the seconds it took."""
    keras.utils.set_random_seed(seed)
    length = SAMPLES if name == "CNN" else None  # the others read signals of any length
    head = layers.Dense(1, activation="sigmoid")
    model = keras.Sequential([keras.Input((length, 1)), *MODELS[name](), head])
    model.compile(keras.optimizers.Adam(rate), "binary_crossentropy", metrics=["accuracy"])
    model.train_on_batch(known[0][:100], known[1][:100])  # compiles, so that no clock counts it
    stop = keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True)
    started = time.perf_counter()
    model.fit(*known, 100, EPOCHS, verbose=0, callbacks=[stop], validation_data=held_out)
    return model, time.perf_counter() - started


def right(model, signals, lit):
    return np.mean((model.predict(signals, verbose=0)[:, 0] > 0.5) == lit)


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rng = np.random.default_rng(seed)
    known, held_out, test = (listen(count, rng) for count in (TRAIN, HELD, TEST))
    longer = listen(TEST, rng, 2048, (8, 25))
    linear = LogisticRegression(max_iter=500).fit(spectrogram(known[0]), known[1])
    rows = [("always the same", 0, "test", max(np.mean(test[1]), 1 - np.mean(test[1])))]
    rows += [("spectrogram, linear", 0, "test", linear.score(spectrogram(test[0]), test[1]))]
    for name in MODELS if FULL else ("Conv1D + GRU",):
        tried = {rate: train(name, rate, seed, known, held_out) for rate in RATES}
        scores = {rate: right(tried[rate][0], *held_out) for rate in RATES}
        model, seconds = tried[max(scores, key=scores.get)]  # chosen on the part held out
        found = {f"held out at {rate}": score for rate, score in scores.items()}
        found |= {"test": right(model, *test), "seconds": seconds}
        if name in ("GRU over chunks", "Conv1D + GRU"):
            found["longer"] = right(model, *longer)
        rows += [(name, model.count_params(), *pair) for pair in found.items()]
    for row in rows:
        print('"{}",{},{seed},{},{:.4f}'.format(*row, seed=seed))
