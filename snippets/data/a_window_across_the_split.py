"""A window across the split makes k-NN look far better than the last value; it is no better."""

import matplotlib.pyplot as plt
import numpy as np
import statsmodels.api as sm
from sklearn.linear_model import LinearRegression
from sklearn.neighbors import KNeighborsRegressor

co2 = sm.datasets.co2.load_pandas().data.co2.resample("MS").mean().interpolate().to_numpy()
window, horizon = 36, 24  # months in, all of the next 24 out
blocks = np.lib.stride_tricks.sliding_window_view(co2, window + horizon)
inputs, targets = np.split(blocks, [window], axis=1)
borders = list(range(len(blocks) // 2, len(blocks), 5))  # 47 moments, one forecast at each

fig, ax = plt.subplots(figsize=(6, 3.4))
for model in (KNeighborsRegressor(3), LinearRegression()):
    for gap, color in [(0, "#CC79A7"), (horizon - 1, "#009E73")]:
        forecasts = []
        for border in borders:
            known = slice(0, border - gap)  # without a gap: some targets lie behind the border
            model.fit(inputs[known], targets[known])
            forecasts.append(model.predict(inputs[[border]])[0])
        error = np.abs(forecasts - targets[borders]).mean()
        print(f"{type(model).__name__:20} gap of {gap:2}  {error:.2f} ppm")
        if isinstance(model, KNeighborsRegressor):
            ax.plot(range(horizon), forecasts[2], color=color, linewidth=2)
            ax.text(horizon + 0.5, forecasts[2][-1], f"gap of {gap}", color=color, va="center")
print(f"{'last value':31} {np.abs(inputs[borders, -1:] - targets[borders]).mean():.2f} ppm")

ax.plot(range(-window, horizon), blocks[borders[2]], color="#6B6B6B", linewidth=1)
ax.text(horizon + 0.5, blocks[borders[2], -1], "measured", color="#6B6B6B")
ax.axvline(-0.5, color="#6B6B6B", linewidth=1, linestyle=":")
ax.set(xlim=(-20, horizon + 12), xlabel="months after the border", ylabel="CO2 in ppm")
ax.set(xticks=range(-12, 25, 12), yticks=range(335, 350, 5))
ax.set_title("k-NN forecasts what it has seen", loc="left")
plt.show()
