"""One border is one draw: over eight, ridge has half to five sixths of the last value's error."""

import numpy as np
import statsmodels.api as sm
from sklearn.linear_model import RidgeCV
from sklearn.model_selection import TimeSeriesSplit

data = sm.datasets.sunspots.load_pandas().data
years, spots = data.YEAR.to_numpy(int), data.SUNACTIVITY.to_numpy()
window = 22  # years in, the next year out
blocks = np.lib.stride_tricks.sliding_window_view(spots, window + 1)
inputs, targets = blocks[:, :-1], blocks[:, -1]

ratios = []
for train, test in TimeSeriesSplit(n_splits=8, test_size=22).split(blocks):
    ridge = RidgeCV(np.logspace(0, 6, 13)).fit(inputs[train], targets[train])
    error = np.abs(ridge.predict(inputs[test]) - targets[test]).mean()
    last = np.abs(inputs[test, -1] - targets[test]).mean()
    ratios.append(error / last)
    first = years[window + test[0]]
    print(f"test from {first}: ridge {error:.1f}, last value {last:.1f}, ratio {ratios[-1]:.2f}")
print(f"ratio: mean {np.mean(ratios):.2f}, from {min(ratios):.2f} to {max(ratios):.2f}")
