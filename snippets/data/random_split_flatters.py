"""A random split of overlapping windows flatters k-NN on a rising series, and a ridge hardly."""

import numpy as np
import statsmodels.api as sm
from sklearn.linear_model import Ridge
from sklearn.neighbors import KNeighborsRegressor

co2 = sm.datasets.co2.load_pandas().data.co2.resample("MS").mean().interpolate().to_numpy()
elnino = sm.datasets.elnino.load_pandas().data.iloc[:, 1:].to_numpy().ravel()
window = 24  # months in, one month out
order = np.random.default_rng(0).permutation


def error(model, train, test, windows):
    inputs, targets = windows[:, :-1], windows[:, -1]
    prediction = model.fit(inputs[train], targets[train]).predict(inputs[test])
    return np.abs(prediction - targets[test]).mean()


for name, series in {"CO2": co2, "El Nino": elnino}.items():
    windows = np.lib.stride_tricks.sliding_window_view(series, window + 1)
    cut = int(0.8 * len(windows))
    late = np.arange(cut, len(windows))
    early = np.arange(cut - window)  # the gap keeps every test month out of the training windows
    mixed = order(len(windows))
    for model in (KNeighborsRegressor(5), Ridge(1.0)):
        honest = error(model, early, late, windows)
        random = error(model, mixed[:cut], mixed[cut:], windows)
        label = f"{name} {type(model).__name__}"
        print(f"{label:27} random split {random:.2f}, split in time {honest:.2f}")
    last_value = np.abs(windows[late, -2] - windows[late, -1]).mean()
    print(f"{name + ' last value':27} split in time {last_value:.2f}")
