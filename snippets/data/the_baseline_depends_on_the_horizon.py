"""Persistence is strong for the next month and hopeless for half a year; the season is not."""

import numpy as np
import statsmodels.api as sm
from sklearn.linear_model import RidgeCV

elnino = sm.datasets.elnino.load_pandas().data.iloc[:, 1:].to_numpy().ravel()  # monthly, 1950 on
co2 = sm.datasets.co2.load_pandas().data.co2.resample("MS").mean().interpolate().to_numpy()
window = 36

print("mean absolute error       last value  a year before  ridge")
for name, series in {"El Nino, degrees": elnino, "CO2, ppm": co2}.items():
    for ahead in (1, 6, 12):
        blocks = np.lib.stride_tricks.sliding_window_view(series, window + ahead)
        inputs, targets = blocks[:, :window], blocks[:, -1]
        border = int(0.8 * len(blocks))
        train, test = slice(None, border - ahead + 1), slice(border, None)  # by time of the target
        relative = inputs - inputs[:, -1:]  # ridge forecasts the change: the trend is taken out
        ridge = RidgeCV(np.logspace(-3, 3, 7))
        ridge.fit(relative[train], targets[train] - inputs[train, -1])
        forecasts = {
            "last value": inputs[test, -1],
            "a year before": inputs[test, ahead - 1 - 12],
            "ridge": inputs[test, -1] + ridge.predict(relative[test]),
        }
        errors = [np.abs(forecast - targets[test]).mean() for forecast in forecasts.values()]
        print(f"{name:17} {ahead:2} ahead  ", "        ".join(f"{error:5.2f}" for error in errors))
