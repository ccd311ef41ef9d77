"""Nothing forecasts a random walk better than its last value: a pipeline that does has a leak."""

import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.neighbors import KNeighborsRegressor

window, horizon = 24, 12  # steps in; all of the next twelve steps out
near, linear = KNeighborsRegressor(3), LinearRegression()
results = {}


def measure(name, model, blocks, train, test):
    inputs, targets = np.split(blocks, [window], axis=1)
    forecast = model.fit(inputs[train], targets[train]).predict(inputs[test])
    errors = [np.abs(guess - targets[test]).mean() for guess in (forecast, inputs[test, -1:])]
    results.setdefault(name, []).append(errors)


def scaled(blocks, seen):
    return (blocks - seen.mean(axis=1, keepdims=True)) / seen.std(axis=1, keepdims=True)


for walk in np.random.default_rng(0).normal(size=(60, 600)).cumsum(axis=1):
    blocks = np.lib.stride_tricks.sliding_window_view(walk, window + horizon)
    border, mixed = int(0.8 * len(blocks)), np.random.default_rng(0).permutation(len(blocks))
    early, late = np.arange(border), np.arange(border, len(blocks))
    known = early[: 1 - horizon]  # their targets end before the first target of the test
    measure("random split", near, blocks, mixed[:border], mixed[border:])
    measure("split in time", near, blocks, known, late)
    measure("window across the split", near, blocks, early, late[:1])
    measure("gap before the split", near, blocks, known, late[:1])
    measure("scaled with its targets", linear, scaled(blocks, blocks), known, late)
    measure("scaled by its inputs", linear, scaled(blocks, blocks[:, :window]), known, late)

for name, errors in results.items():
    model, last = np.mean(errors, axis=0)
    print(f"{name:24} {model / last:.2f}")
