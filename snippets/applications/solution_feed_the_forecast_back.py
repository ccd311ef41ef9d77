"""A one-step forecast fed back twelve times against twelve lines, one for each step."""

import numpy as np
import statsmodels.api as sm
from sklearn.linear_model import RidgeCV

co2 = sm.datasets.co2.load_pandas().data["co2"].resample("MS").mean().interpolate()
el_nino = sm.datasets.elnino.load_pandas().data.drop(columns="YEAR")  # (year, month)
spots = sm.datasets.sunspots.load_pandas().data["SUNACTIVITY"]
window, ahead = 24, 12


def fit(x, y):
    """A line on values relative to the last one; returns what forecasts the values."""
    line = RidgeCV(np.logspace(-4, 3, 15)).fit(x - x[:, -1:], y - x[:, -1:])
    return lambda new: line.predict(new - new[:, -1:]).reshape(len(new), -1) + new[:, -1:]


for name, values in {"sunspots": spots, "CO2": co2, "El Nino": el_nino.to_numpy().ravel()}.items():
    values = np.asarray(values)
    both = np.lib.stride_tricks.sliding_window_view(values, window + ahead)
    border = len(values) * 4 // 5
    known, new = both[: border - window - ahead + 1], both[border - window :]
    x, y, new_x, truth = known[:, :window], known[:, window:], new[:, :window], new[:, window:]

    direct = fit(x, y)(new_x)  # twelve lines, one for each step
    one_step = fit(x, y[:, :1])
    fed = new_x
    for _ in range(ahead):
        fed = np.concatenate([fed, one_step(fed[:, -window:])], axis=1)

    for way, forecast in {"direct": direct, "fed back": fed[:, window:]}.items():
        errors = np.abs(forecast - truth).mean(axis=0)
        print(f"{name:9} {way:9} step 1, 6, 12:", *(f"{errors[k]:5.2f}" for k in (0, 5, 11)))
