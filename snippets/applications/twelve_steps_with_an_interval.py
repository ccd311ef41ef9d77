"""Twelve steps at once with an interval of 80 %, and which share of the truth lies inside it."""

import keras
import matplotlib.pyplot as plt
import numpy as np
import statsmodels.api as sm
from keras import layers, ops
from sklearn.linear_model import RidgeCV

WINDOW, AHEAD, LEVELS = 24, 12, np.array([0.1, 0.5, 0.9], "float32")
co2 = sm.datasets.co2.load_pandas().data["co2"].resample("MS").mean().interpolate().to_numpy()
el_nino = sm.datasets.elnino.load_pandas().data.drop(columns="YEAR")  # (year, month)
spots = sm.datasets.sunspots.load_pandas().data["SUNACTIVITY"].to_numpy()
series = {"sunspots": spots, "CO2": co2, "El Nino": el_nino.to_numpy().ravel()}

# --8<-- [start:data]
parts = {}
for name, values in series.items():
    border, spread = len(values) * 4 // 5, np.std(values[: len(values) * 4 // 5])
    both = np.lib.stride_tricks.sliding_window_view(values / spread, WINDOW + AHEAD)
    last = both[:, WINDOW - 1 : WINDOW]
    x, y = both[:, :WINDOW] - last, both[:, WINDOW:] - last  # relative to the last value
    before = border - WINDOW - AHEAD + 1  # windows whose 12 answers are known at the border
    new = slice(border - WINDOW, None)  # windows whose 12 answers all come after it
    parts[name] = x[:before], y[:before], x[new], y[new], last[new], spread
# --8<-- [end:data]


# --8<-- [start:loss]
def pinball(truth, quantiles):
    """Too low costs `level`, too high 1 - `level`: least at the quantile of that level."""
    off = truth - quantiles  # (batch, 12, 1) minus (batch, 12, 3)
    too_low, too_high = ops.multiply(off, LEVELS), ops.multiply(off, LEVELS - 1)
    return ops.mean(ops.maximum(too_low, too_high), axis=-1)


# --8<-- [end:loss]


# --8<-- [start:networks]
def train(body):
    keras.utils.set_random_seed(0)
    head = [layers.Dense(AHEAD * 3), layers.Reshape((AHEAD, 3))]  # 12 steps, 3 quantiles
    model = keras.Sequential([keras.Input((WINDOW, 1)), *body, *head])
    model.compile(keras.optimizers.Adam(0.005), pinball)
    x, y = (np.concatenate([part[i] for part in parts.values()])[..., None] for i in (0, 1))
    model.fit(x, y, batch_size=64, epochs=40, verbose=0)  # one network for all three series
    return model


settings = {"padding": "causal", "activation": "relu"}
stack = [layers.Conv1D(16, 3, dilation_rate=d, **settings) for d in (1, 2, 4, 8)]
networks = {
    "CNN": train([*stack, layers.Cropping1D((WINDOW - 1, 0)), layers.Flatten()]),
    "GRU": train([layers.GRU(24)]),
}
# --8<-- [end:networks]

fig, panels = plt.subplots(3, 1, figsize=(5.5, 6.5), layout="constrained")
print("          last season ridge   CNN   GRU | inside: CNN  GRU | best")
for ax, (name, (x, y, new, truth, last, spread)) in zip(panels, parts.items(), strict=True):
    ridge = RidgeCV(np.logspace(-4, 3, 15)).fit(x, y).predict(new)
    lag = 11 if name == "sunspots" else 12
    season = new[:, [i % lag - lag for i in range(AHEAD)]]
    all_new = np.resize(new, (256, WINDOW))[..., None]  # one shape for all series
    out = {n: np.sort(m.predict(all_new, 256, 0)[: len(new)]) for n, m in networks.items()}
    points = [0 * truth, season, ridge, *(q[..., 1] for q in out.values())]
    errors = [np.abs(point - truth).mean() * spread for point in points]
    inside = [np.mean((q[..., 0] <= truth) & (truth <= q[..., 2])) for q in out.values()]
    shown = [*(f"{e:5.2f}" for e in errors), "|       ", *(f"{i:.2f}" for i in inside)]
    print(f"{name:9}", *shown, "|", ["last", "season", "ridge", "CNN", "GRU"][np.argmin(errors)])
    for start in range(len(new) - 5 * AHEAD + 11, len(new), AHEAD):  # five forecasts, end to end
        when = start + np.arange(AHEAD)
        low, middle, high = (out["GRU"][start] + last[start]).T * spread
        ax.fill_between(when, low, high, color="#D55E00", alpha=0.3, lw=0)
        ax.plot(when, middle, color="#D55E00")
        ax.plot(when, (truth[start] + last[start, 0]) * spread, ".", color="#6B6B6B")
    ax.set(ylabel=name, xticks=[])
panels[0].set_title("Twelve steps at a time: median, interval, truth", loc="left")
plt.show()
