"""Trained on 20 steps, asked at 160: who still knows whether the ones are odd, or ahead?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python state_tracking.py 0 1 2
"""

import sys

import keras
import numpy as np
from keras import layers, ops

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
TRAIN_LENGTH, TEST_LENGTH = 20, 160
ASKED_AT = (5, 10, 20, 40, 80, 160)
TRAIN, TEST = (20_000, 2_000) if FULL else (8_000, 500)
EPOCHS = 10 if FULL else 6


class RunningAverage(layers.Layer):
    """At each step the average over all steps so far: global average pooling for every prefix."""

    def call(self, maps):  # (samples, steps, channels)
        steps = ops.arange(1, ops.shape(maps)[1] + 1, dtype=maps.dtype)
        return ops.cumsum(maps, axis=1) / steps[:, None]


# Widths are chosen so that all have 1,616 to 1,721 parameters. None sees what comes later.
MODELS = {
    "SimpleRNN": lambda: [layers.SimpleRNN(40, return_sequences=True)],
    "LSTM": lambda: [layers.LSTM(19, return_sequences=True)],
    "GRU": lambda: [layers.GRU(22, return_sequences=True)],
    "TCN, reach 32": lambda: [
        layers.Conv1D(14, 2, padding="causal", dilation_rate=2**level, activation="relu")
        for level in range(5)
    ],
    "Conv1D, running average": lambda: [
        layers.Conv1D(34, 3, padding="causal", activation="relu"),
        RunningAverage(),
        layers.Dense(42, activation="relu"),
    ],
}
TASKS = ("parity", "more ones")
if not FULL:
    MODELS = {name: MODELS[name] for name in ("GRU", "TCN, reach 32")}
    TASKS = ("parity",)


def sequences(task, samples, length, rng):
    """Bits as -1 and 1, the answer at each step, and where there is one."""
    bits = rng.integers(0, 2, size=(samples, length))
    if task == "parity":  # is the number of ones so far odd?
        answers, counts = np.cumsum(bits, axis=1) % 2, np.ones_like(bits)
    else:  # were there more ones than zeros so far? A draw does not count.
        lead = np.cumsum(2 * bits - 1, axis=1)
        answers, counts = lead > 0, lead != 0
    return 2.0 * bits[..., None] - 1, answers.astype("float32")[..., None], counts.astype("float32")


def rows(model, parameters, task, right, counts):
    """The share of right answers at each step asked; and was the task learned in training?"""
    for step in ASKED_AT:
        share = right[:, step - 1][counts[:, step - 1] > 0].mean()
        print(f'"{model}",{parameters},{seed},{task}/{step},{share:.4f}')
        if step == TRAIN_LENGTH:
            learned = share >= 0.95
            print(f'"{model}",{parameters},{seed},{task}/learned,{int(learned)}')
    if learned:  # the last answer once more, of those seeds only
        print(f'"{model}",{parameters},{seed},{task}/{step} once learned,{share:.4f}')


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    for task in TASKS:
        rng = np.random.default_rng(seed)
        bits, answers, counts = sequences(task, TRAIN, TRAIN_LENGTH, rng)
        new_bits, new_answers, new_counts = sequences(task, TEST, TEST_LENGTH, rng)
        # The baseline gives the same answer to all: the one that is more often right.
        usual = np.average(new_answers[..., 0], axis=0, weights=new_counts) > 0.5
        rows("majority", 0, task, usual == new_answers[..., 0], new_counts)
        for name in MODELS:
            keras.utils.set_random_seed(seed)
            body = [*MODELS[name](), layers.Dense(1, activation="sigmoid")]
            model = keras.Sequential([keras.Input((None, 1)), *body])
            model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
            model.fit(bits, answers, sample_weight=counts, batch_size=100, epochs=EPOCHS, verbose=0)
            guesses = model.predict(new_bits, batch_size=TEST, verbose=0) > 0.5
            right = (guesses == new_answers)[..., 0]
            rows(name, model.count_params(), task, right, new_counts)
