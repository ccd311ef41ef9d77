"""Do TCNs still win Bai, Kolter and Koltun's tasks when recurrent networks are tuned alike?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python bai_table.py 0 1 2. The word search before the seeds tries the whole grid, on
validation data: python bai_table.py search 1000 1001
"""

import functools
import itertools
import sys

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

SEARCH, SEEDS = "search" in sys.argv, [int(seed) for seed in sys.argv if seed.isdigit()] or [0]
FULL = len(sys.argv) > 1
UPDATES, BATCH, TEST = 1500 if FULL else 300, 32, 500
TASKS = ("adding", "copy", "digits", "permuted digits")


def chrono(shape, dtype):
    """Biases for gates that hold on for 1 to 63 steps, as Tallec and Ollivier 2018 draw them."""
    bias, lstm = np.zeros(shape), len(shape) == 1
    units = shape[-1] // (4 if lstm else 3)
    hold = np.log(np.random.uniform(1, 63, units))
    if lstm:  # input gate, forget gate, and two more
        bias[: 2 * units] = [*-hold, *hold]
    else:  # the GRU's update gate, and two more; its biases have two rows
        bias[0, :units] = hold
    return keras.ops.convert_to_tensor(bias, dtype)


# The grid: five learning rates, two starts (for the TCN: two shapes of equal size). The first
# start at 0.001 is the untuned default. Gradients are clipped to norm 1 for all.
RATES = (0.0003, 0.001, 0.004, 0.01, 0.02)
IDENTITY = {"activation": "relu", "kernel_initializer": "random_normal"}
STARTS = {
    "LSTM": {"plain": {}, "chrono": {"bias_initializer": chrono, "unit_forget_bias": False}},
    "GRU": {"plain": {}, "chrono": {"bias_initializer": chrono}},
    "SimpleRNN": {"plain": {}, "identity": {**IDENTITY, "recurrent_initializer": "identity"}},
    "TCN": {"kernel 3": {"levels": 5}, "kernel 7": {"levels": 3}},
}
# The best mean over seeds 1000 and 1001 of the search, for each of TASKS.
TUNED = {
    "LSTM": ((0.02, "plain"), (0.02, "chrono"), (0.02, "chrono"), (0.02, "chrono")),
    "GRU": ((0.02, "chrono"), (0.02, "chrono"), (0.02, "chrono"), (0.02, "chrono")),
    "SimpleRNN": ((0.001, "identity"), (0.001, "identity"), (0.001, "plain"), (0.004, "plain")),
    "TCN": ((0.01, "kernel 3"), (0.02, "kernel 3"), (0.01, "kernel 3"), (0.004, "kernel 7")),
}
# Units or channels for each of TASKS, so that all models have 4,480 to 4,898 parameters.
WIDTHS = {
    "LSTM": (32, 28, 32, 32),
    "GRU": (37, 32, 36, 36),
    "SimpleRNN": (66, 58, 62, 62),
    "kernel 3": (13, 12, 13, 13),
    "kernel 7": (11, 10, 11, 11),
}


def tcn(x, channels, kernel, levels):
    """Residual blocks of two causal convolutions. The last output sees 125 or 85 steps."""
    options = {"padding": "causal", "activation": "relu"}
    for level in range(levels):
        block = x
        for _ in range(2):
            block = layers.Conv1D(channels, kernel, dilation_rate=2**level, **options)(block)
        shortcut = x if level else layers.Conv1D(channels, 1)(x)
        x = layers.ReLU()(layers.add([shortcut, block]))
    return x


def build(name, task, rate, start, each_step, shape):
    inputs, options = keras.Input(shape), STARTS[name][start]
    width = WIDTHS[start if name == "TCN" else name][TASKS.index(task)]
    if name == "TCN":
        states = tcn(inputs, width, int(start[-1]), **options)[:, slice(None) if each_step else -1]
    else:
        states = getattr(layers, name)(width, return_sequences=each_step, **options)(inputs)
    answer = {"units": 1} if task == "adding" else {"units": 10, "activation": "softmax"}
    model = keras.Model(inputs, layers.Dense(**answer)(states))
    loss = "mean_squared_error" if task == "adding" else "sparse_categorical_crossentropy"
    metrics = ["accuracy"] if "digits" in task else None
    model.compile(keras.optimizers.Adam(rate, clipnorm=1.0), loss, metrics=metrics)
    return model


@functools.lru_cache(1)
def data(task, seed, updates):
    """Inputs and answers to learn, in their order; those to score; the score without a model."""
    rng, learned = np.random.default_rng(seed), updates * BATCH
    samples = learned + TEST
    if task == "adding":  # the sum of the two numbers that are marked
        x = np.zeros((samples, 50, 2), "float32")
        x[..., 0] = rng.uniform(size=x.shape[:2])
        for begin in (0, 25):
            x[np.arange(samples), rng.integers(begin, begin + 25, samples), 1] = 1
        y = (x[..., 0] * x[..., 1]).sum(axis=1)
        baseline = y[learned:].var()  # always the mean
    elif task == "copy":  # ten symbols, 30 blanks, and on a signal the ten symbols again
        symbols = rng.integers(1, 9, (samples, 10))
        tokens, y = np.pad(symbols, ((0, 0), (0, 40))), np.pad(symbols, ((0, 0), (40, 0)))
        tokens[:, -10:] = 9
        x = np.eye(10, dtype="float32")[tokens]
        baseline = 10 * np.log(8) / 50  # knows when to speak, not what to say
    else:  # the search never sees the digits on which the seeds below are scored
        images, labels = load_digits(return_X_y=True)
        known, new = np.split(np.random.default_rng(0).permutation(len(images))[-1700:], [1200])
        if SEARCH:
            known, new = np.split(rng.permutation(known), [900])
        passes = [rng.permutation(known) for _ in range(1 + learned // len(known))]
        order = np.concatenate([np.concatenate(passes)[:learned], new])
        pixels = rng.permutation(64) if task == "permuted digits" else np.arange(64)
        x, y = images[order][:, pixels, None].astype("float32") / 16, labels[order]
        baseline = np.mean(labels[new] == np.bincount(labels[known]).argmax())
    return x[:learned], y[:learned], x[learned:], y[learned:], baseline


def report(name, task, seed, setting, rate, start, updates=UPDATES):
    x, y, new_x, new_y, _ = data(task, seed, updates)
    keras.utils.set_random_seed(seed)
    model = build(name, task, rate, start, y.ndim == 2, x.shape[1:])
    model.fit(x, y, batch_size=BATCH, shuffle=False, verbose=0)
    score = np.ravel(model.evaluate(new_x, new_y, batch_size=TEST, verbose=0))[-1]
    print(f"{name},{model.count_params()},{seed},{task}/{setting},{score:.3g}", flush=True)


print("model,parameters,seed,setting,value")
for seed, task in itertools.product(SEEDS, TASKS if FULL else TASKS[:1]):
    print(f"baseline,0,{seed},{task},{data(task, seed, UPDATES)[-1]:.3g}")
    for name in STARTS if FULL else ("GRU", "TCN"):
        tuned, default = TUNED[name][TASKS.index(task)], (0.001, next(iter(STARTS[name])))
        runs = {"tuned": tuned, "default": default} if FULL else {"tuned": tuned}
        if FULL and task == "copy" and name in ("LSTM", "GRU"):
            runs["tuned and 4 times as long"] = *tuned, 4 * UPDATES
        if SEARCH:
            runs = {f"{run[1]} at {run[0]}": run for run in itertools.product(RATES, STARTS[name])}
        for setting, run in runs.items():
            report(name, task, seed, setting, *run)
