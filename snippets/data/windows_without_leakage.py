"""Cut the series by time first and make windows inside each part: nothing leaks."""

import matplotlib.pyplot as plt
import numpy as np
import statsmodels.api as sm

data = sm.datasets.sunspots.load_pandas().data
years, spots = data.YEAR.to_numpy(int), data.SUNACTIVITY.to_numpy()
parts = {"train": slice(0, 200), "validation": slice(200, 255), "test": slice(255, 309)}
window = 22  # inputs; the next year is the target

mean, sd = spots[parts["train"]].mean(), spots[parts["train"]].std()  # of the training part only
targets, seen = {}, {}  # years that are asked for, and all years inside the windows
fig, ax = plt.subplots(figsize=(5.5, 3.6))
ax.plot(years, spots, color="#6B6B6B", linewidth=1)
for (name, part), color in zip(parts.items(), ["#009E73", "#E69F00", "#CC79A7"]):
    windows = np.lib.stride_tricks.sliding_window_view((spots[part] - mean) / sd, window + 1)
    inputs, answers = windows[:, :-1, None], windows[:, -1]  # (batch, time, features), (batch,)
    when = np.lib.stride_tricks.sliding_window_view(years[part], window + 1)
    targets[name], seen[name] = set(when[:, -1]), set(when.ravel())
    first, last = when.min(), when.max()
    print(f"{name:10} {first} to {last}: inputs {inputs.shape}, answers {answers.shape}")
    ax.axvspan(first, last + 1, color=color, alpha=0.25, linewidth=0)
    ax.text(when.mean(), 212, name, ha="center", fontsize=10)

assert not targets["test"] & seen["train"] and not targets["validation"] & seen["train"]
print("test targets inside a training window:", len(targets["test"] & seen["train"]))
ax.plot(years[60:82], spots[60:82], color="#009E73", linewidth=3)
ax.plot(years[82], spots[82], "o", color="#009E73")
ax.text(years[8], 165, "one window and its target")
ax.set(ylim=(0, 230), xlabel="year", ylabel="sunspots")
ax.set_title("No window crosses a border in time")
plt.show()
