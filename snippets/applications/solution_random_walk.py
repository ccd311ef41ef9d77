"""On a random walk, the usual model of a stock price, a regression cannot beat the last value."""

import numpy as np
from sklearn.linear_model import LinearRegression

rng = np.random.default_rng(0)
ratios = []
for walk in rng.normal(size=(100, 1500)).cumsum(axis=1):  # a hundred walks of 1,500 days
    histories = np.lib.stride_tricks.sliding_window_view(walk[:-1], 30)
    targets = walk[30:]
    train, test = slice(None, 1200), slice(1200, None)
    forecast = LinearRegression().fit(histories[train], targets[train]).predict(histories[test])
    error = np.abs(forecast - targets[test]).mean()
    ratios.append(error / np.abs(histories[test, -1] - targets[test]).mean())

print(f"error of the regression / error of the last value: {np.mean(ratios):.3f}")
print("walks on which the last value is better:", sum(ratio > 1 for ratio in ratios), "of 100")
likeness = np.corrcoef(forecast, targets[test])[0, 1]
print(f"correlation of forecast and truth, last walk: {likeness:.2f}")
