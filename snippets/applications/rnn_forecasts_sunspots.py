"""A GRU almost halves the error of repeating last year's sunspots; so does a regression."""

import keras
import matplotlib.pyplot as plt
import numpy as np
import statsmodels.api as sm
from keras import layers
from sklearn.linear_model import LinearRegression

spots = sm.datasets.sunspots.load_pandas().data
years, values = spots["YEAR"].to_numpy().astype(int), spots["SUNACTIVITY"].to_numpy()
window, split = 22, 1940  # look back two solar cycles; learn from the years before 1940
mean, std = values[years < split].mean(), values[years < split].std()
scaled = (values - mean) / std

histories = np.lib.stride_tricks.sliding_window_view(scaled[:-1], window)  # (year, window)
targets, years = scaled[window:], years[window:]
train, test = years < split, years >= split

keras.utils.set_random_seed(0)
inputs = keras.Input((window, 1))
five = [layers.Dense(1)(layers.GRU(16)(inputs)) for _ in range(5)]  # five sets of initial weights
model = keras.Model(inputs, layers.Concatenate()(five))
model.compile(keras.optimizers.Adam(0.008), "mse")
model.fit(histories[train, :, None], targets[train, None], epochs=60, batch_size=32, verbose=0)
gru = model.predict(histories[test, :, None], verbose=0)  # (year, network)
linear = LinearRegression().fit(histories[train], targets[train]).predict(histories[test])

forecasts = np.column_stack([histories[test, -1], linear, gru])
errors = np.abs(forecasts - targets[test, None]).mean(axis=0) * std
best, _, median, _, worst = np.sort(errors[2:])
print(f"last value: {errors[0]:.1f} sunspots, linear regression: {errors[1]:.1f} sunspots")
print(f"GRU, best of five: {best:.1f}, median {median:.1f}, worst {worst:.1f} sunspots")

fig, ax = plt.subplots(figsize=(5.5, 3.5))
ax.plot(years[test], targets[test] * std + mean, ".", color="#6B6B6B")
ax.fill_between(years[test], gru.min(1) * std + mean, gru.max(1) * std + mean, color="#D55E00")
ax.set_title("Five GRUs (band) forecast the dots", loc="left")
ax.set(xlabel="year", ylabel="sunspots", ylim=(-20, 220))
plt.show()
