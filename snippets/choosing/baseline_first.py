"""Three months ahead on El Nino, a ridge regression sits between a GRU and a causal CNN."""

import keras
import matplotlib.pyplot as plt
import numpy as np
import statsmodels.api as sm
from keras import layers
from sklearn.linear_model import Ridge

sea = sm.datasets.elnino.load_pandas().data.iloc[:, 1:].to_numpy().ravel()  # 732 months, deg C
window, horizon, split = 29, 3, 600  # the last 132 months, 11 years, are the test
mean, spread = sea[:split].mean(), sea[:split].std()  # of the training part only
x = np.lib.stride_tricks.sliding_window_view((sea - mean) / spread, window)[:-horizon]
y = (sea[window + horizon - 1 :] - mean) / spread
n = split - window - horizon + 1  # windows whose target lies before the split

keras.utils.set_random_seed(0)
months, outputs = keras.Input((window, 1)), []
for _ in range(2):  # two random starts of each network, trained side by side
    maps = months
    for dilation in (1, 2, 4):  # causal: window = receptive field, so one output step is left
        maps = layers.Conv1D(12, 5, dilation_rate=dilation, activation="relu")(maps)
    outputs += [layers.Dense(1)(layers.GRU(21)(months)), layers.Dense(1)(layers.Flatten()(maps))]
model = keras.Model(months, outputs)
model.compile(keras.optimizers.Adam(0.005), ["mae"] * 4)
model.fit(x[:n, :, None], [y[:n]] * 4, epochs=20, verbose=0)

nets = np.squeeze(model.predict(x[n:, :, None], verbose=0))  # (network, test month)
ridge = Ridge(1.0).fit(x[:n], y[:n]).predict(x[n:])
ridge_error = spread * np.abs(ridge - y[n:]).mean()
names = ["persistence", "seasonal naive", "ridge", "GRU", "CNN"]
forecasts = [x[n:, -1], x[n:, horizon - 13], ridge, nets[::2], nets[1::2]]
for name, forecast, colour in zip(names, forecasts, ["#6B6B6B"] * 3 + ["#D55E00", "#0072B2"]):
    errors = spread * np.abs(np.atleast_2d(forecast) - y[n:]).mean(axis=1)
    score = f"{errors.mean():.2f} ({errors.min():.2f} to {errors.max():.2f})"
    print(f"{name:14} {score}, better than ridge: {errors.mean() < ridge_error}")
    plt.plot(errors, [name] * len(errors), "o", color=colour)
plt.gca().set(xlim=(0, 2.8), ylim=(4.5, -0.5), xlabel="mean absolute error, °C")
plt.title("The rival is the ridge regression")
plt.show()
