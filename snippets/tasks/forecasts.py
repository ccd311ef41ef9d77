"""Twelve steps ahead on three series and a random walk: TCN, GRU, baselines, with intervals.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python forecasts.py 0 1 2
"""

import sys
import time

import keras
import numpy as np
import statsmodels.api as sm
from keras import layers, ops
from sklearn.linear_model import RidgeCV

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
# The grid, the same for each network: learning rates, and values plain or relative to the last.
GRID = [(rate, form) for rate in (0.001, 0.003, 0.01) for form in (0, 1)] if FULL else [(0.01, 1)]
EPOCHS, PATIENCE = (80, 10) if FULL else (3, 3)
WINDOW, AHEAD, BATCH, DRAWN = 24, 12, 32, 640  # an epoch has 20 updates, whatever the series
LEVELS = np.array([0.1, 0.5, 0.9], "float32")  # a median, and an interval for 80 % of the cases

# Widths are chosen so that they have 1,598 and 1,524 parameters.
BODIES = {
    "CNN": lambda: [
        *(layers.Conv1D(11, 3, 1, "causal", None, d, 1, "relu") for d in (1, 2, 4, 8)),
        layers.Cropping1D((WINDOW - 1, 0)),  # the last step has seen the whole window
        layers.Flatten(),
    ],
    "GRU": lambda: [layers.GRU(16)],
}


def build(name):
    head = [layers.Dense(AHEAD * len(LEVELS)), layers.Reshape((AHEAD, len(LEVELS)))]
    return keras.Sequential([keras.Input((WINDOW, 1)), *BODIES[name](), *head])


def pinball(truth, quantiles):
    """Too low costs `level`, too high 1 - `level`: least at the quantile of that level."""
    off = truth - quantiles
    costs = ops.multiply(off, LEVELS), ops.multiply(off, LEVELS - 1)
    return ops.mean(ops.maximum(*costs), axis=-1)


def train(model, name, rate, seed, known, held, at_once):
    """Train the compiled model from fresh weights; returns its forecast and the seconds."""
    keras.utils.set_random_seed(seed)
    model.set_weights(build(name).get_weights())
    for variable in model.optimizer.variables:
        variable.assign(0 * variable)
    model.optimizer.learning_rate = rate
    weights = np.repeat([np.arange(AHEAD) < at_once], DRAWN, 0) * AHEAD / at_once
    x, y = (np.resize(part, (DRAWN, part.shape[1], 1)) for part in known)
    held = [part[..., None] for part in held] + [weights[: len(held[0])]]
    model.evaluate(*held[:2], len(held[0]), 0, held[2])  # compiles, so that no clock counts it
    stop = keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True)
    options = {"validation_data": held, "validation_batch_size": len(held[0]), "verbose": 0}
    started = time.process_time()
    model.fit(x, y, BATCH, EPOCHS, callbacks=[stop], sample_weight=weights, **options)
    seconds = time.process_time() - started
    return lambda windows: model.predict(windows[..., None], len(windows), 0), seconds


def forecast(predict, windows, form=0, at_once=AHEAD):
    """Quantiles of 12 steps: all at once, or one after the other with its median as input."""
    steps = []
    for _ in range(AHEAD // at_once):
        last = form * windows[:, -1:]
        values = predict(windows - last)  # single values stand for three equal quantiles
        values = values if values.ndim == 3 else values[..., None].repeat(len(LEVELS), 2)
        steps.append(values[:, :at_once] + last[..., None])
        windows = np.concatenate([windows, steps[-1][..., 1]], axis=1)[:, -WINDOW:]
    return np.sort(np.concatenate(steps, axis=1))  # sorted, so that quantiles do not cross


def judge(on_held, held_truth, on_test, truth):
    """Errors, and the share of the truth inside an interval: predicted, or from residuals."""
    errors = np.abs(on_test[..., 1] - truth).mean(axis=0)
    yield "", errors.mean()
    yield from ((f" step {step}", errors[step - 1]) for step in (1, 3, 6, 9, 12))
    missed = [np.quantile(held_truth - on_held[..., i], LEVELS[i], axis=0) for i in (0, 2)]
    for word, by in {"": (0, 0), " residuals": missed}.items():
        low, high = on_test[..., 0] + by[0], on_test[..., 2] + by[1]
        if (high > low).any():
            yield f" inside{word}", ((low <= truth) & (truth <= high)).mean()
            yield f" width{word}", (high - low).mean()


def run(series, values, seed):
    """Rows of one series. Seeds 0, 1, 2 begin the test after 60, 70, 80 % of it."""
    begin = int(len(values) * (0.6, 0.7, 0.8)[seed % 3])
    border = begin * 4 // 5  # the last fifth of what is known is held out
    std, found = values[:border].std(), {}
    scaled = (values - values[:border].mean()) / std
    both = np.lib.stride_tricks.sliding_window_view(scaled, WINDOW + AHEAD)
    bounds = (WINDOW, border), (border, begin), (begin, begin + len(values) // 5)
    parts = [both[start - WINDOW : end - WINDOW - AHEAD + 1] for start, end in bounds]
    known, held, test = ((part[:, :WINDOW], part[:, WINDOW:]) for part in parts)

    def error(predict, *how):  # decisions are made on the part held out, never on the test
        return std * np.abs(forecast(predict, held[0], *how)[..., 1] - held[1]).mean()

    def keep(predict, cell, *how):
        found[cell] = [forecast(predict, part[0], *how) for part in (held, test)]

    lag = 11 if series == "sunspots" else 12
    keep(lambda x: x[:, [-1] * AHEAD], ("last value", 0))
    keep(lambda x: x[:, [step % lag - lag for step in range(AHEAD)]], ("season before", 0))
    forms = [[[a - i * x[:, -1:] for a in (x, y)] for x, y in (known, held)] for i in (0, 1)]
    ridges = [RidgeCV(np.logspace(-4, 3, 15)).fit(*form[0]).predict for form in forms]
    best = int(error(ridges[1], 1) < error(ridges[0]))
    for word, at_once in {"": AHEAD, ", recursive": 1}.items():
        keep(ridges[best], (f"ridge{word}", 0), best, at_once)
        for name, model in networks.items() if FULL or (series, word) == ("CO2", "") else ():
            cell, lowest = (name + word, model.count_params()), np.inf
            for rate, form in GRID:
                predict, seconds = train(model, name, rate, seed, *forms[form], at_once)
                reached = error(predict, form, at_once)
                at = f"held out at {rate} {('plain', 'relative')[form]}"
                yield *cell, f"{series} {at}", reached
                if reached < lowest:
                    lowest, spent = reached, seconds
                    keep(predict, cell, form, at_once)
            yield *cell, "seconds", spent
    for cell, (on_held, on_test) in found.items():
        for setting, value in judge(on_held, held[1], on_test, test[1]):
            yield *cell, series + setting, value if "inside" in setting else value * std


networks = {name: build(name) for name in BODIES}
for model in networks.values():
    model.compile("adam", pinball)
    empty = [np.zeros((BATCH, *shape)) for shape in [(WINDOW, 1), (AHEAD, 1), (AHEAD,)]]
    model.train_on_batch(*empty)  # compiles, so that no clock counts it

co2 = sm.datasets.co2.load_pandas().data["co2"].resample("MS").mean().interpolate()
el_nino = sm.datasets.elnino.load_pandas().data.drop(columns="YEAR")  # (year, month)
spots = sm.datasets.sunspots.load_pandas().data["SUNACTIVITY"]
real = {"sunspots": spots, "CO2": co2, "El Nino": el_nino.to_numpy().ravel()}
print("model,parameters,seed,setting,value")
for seed in SEEDS:
    walk = np.random.default_rng([seed, 2]).normal(size=700).cumsum()
    for series, values in {**real, "walk": walk}.items():
        for name, parameters, setting, value in run(series, np.asarray(values), seed):
            print(f'"{name}",{parameters},{seed},{setting},{value:.4f}')
