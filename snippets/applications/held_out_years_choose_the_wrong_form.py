"""Plain values win on the held-out years of CO2, twice of three times, and lose on the test."""

import numpy as np
import statsmodels.api as sm
from sklearn.linear_model import RidgeCV

co2 = sm.datasets.co2.load_pandas().data["co2"].resample("MS").mean().interpolate().to_numpy()
window, ahead = 24, 12
both = np.lib.stride_tricks.sliding_window_view(co2, window + ahead)
parts = ("held out", "test")

for share in (60, 70, 80):
    begin = len(co2) * share // 100  # of the test; the last fifth before it is held out
    edges = window, begin * 4 // 5, begin, begin + len(co2) // 5
    cut = [both[a - window : b - window - ahead + 1] for a, b in zip(edges, edges[1:])]
    mean, scale = co2[: edges[1]].mean(), co2[: edges[1]].std()
    errors = {}
    for form in ("plain", "relative"):
        zero = [mean if form == "plain" else c[:, [window - 1]] for c in cut]  # the last value
        (x, y), *later = [np.split((c - z) / scale, [window], 1) for c, z in zip(cut, zero)]
        line = RidgeCV(np.logspace(-4, 3, 15)).fit(x, y)
        errors[form] = [np.abs(line.predict(x) - y).mean() * scale for x, y in later]
    for part, plain, relative in zip(parts, *errors.values()):
        print(f"test after {share} %, {part:8}: plain {plain:.2f}, relative {relative:.2f} ppm")
