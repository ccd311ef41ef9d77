"""On a random walk the forecast is the curve again, as many steps late as it looks ahead."""

import keras
import matplotlib.pyplot as plt
import numpy as np
import statsmodels.api as sm
from keras import layers

el_nino = sm.datasets.elnino.load_pandas().data.drop(columns="YEAR").to_numpy().ravel()
walk = np.random.default_rng(3).normal(size=len(el_nino)).cumsum()
split, window, ahead = 500, 24, 6
curves = {"El Nino": el_nino, "random walk": walk}

fig, panels = plt.subplots(2, 1, figsize=(5.5, 5.5), layout="constrained")
for ax, (name, values) in zip(panels, curves.items(), strict=True):
    scaled = (values - values[:split].mean()) / values[:split].std()
    both = np.lib.stride_tricks.sliding_window_view(scaled, window + ahead)
    last = both[:, window - 1]
    x = (both[:, :window] - last[:, None])[..., None]  # 24 values, relative to their last one
    y = both[:, -1] - last  # what changes from there in 6 steps
    known = split - window - ahead

    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((window, 1)), layers.GRU(16), layers.Dense(1)])
    model.compile(keras.optimizers.Adam(0.005), "mse")
    model.fit(x[:known], y[:known], epochs=20, batch_size=32, verbose=0)
    forecast = model.predict(x[known:], verbose=0)[:, 0] + last[known:]
    truth, last = both[known:, -1], last[known:]

    errors = [np.abs(forecast[late:] - truth[: len(truth) - late]).mean() for late in range(9)]
    error = errors[0] / np.abs(last - truth).mean()
    alike = np.corrcoef(forecast, truth)[0, 1]
    print(f"{name}: correlation {alike:.2f}, error {error:.2f} of the last value's")
    print(f"{name}: fits best if moved back by {np.argmin(errors)} steps")

    ax.plot(truth[60:130], color="#6B6B6B")
    ax.plot(forecast[60:130], color="#D55E00")
    ax.set_title(f"{name}, six steps ahead", loc="left")
    ax.set(xlabel="month" if name == "El Nino" else "step", yticks=[])
plt.show()
