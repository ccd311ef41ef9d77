"""Who forecasts better, and better than what: three baselines, a TCN, an LSTM and a GRU.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python forecasting.py 0 1 2
"""

import sys

import keras
import numpy as np
import statsmodels.api as sm
from keras import layers
from sklearn.linear_model import RidgeCV

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
WINDOW, BATCH, UPDATES = 36, 64, 300
TASKS = [  # the series, how many steps ahead, how many steps a season has
    ("sunspots", 1, 11),
    ("CO2", 1, 12),
    ("CO2", 12, 12),
    ("El Nino", 1, 12),
    ("El Nino", 6, 12),
    ("random walk", 1, None),
]
VARIANTS = [("", False, False), (", change", False, True), (", all relative", True, True)]

# Widths are chosen so that the networks have 1,036 to 1,054 parameters.
MODELS = {
    "TCN": lambda: (
        [
            layers.Conv1D(9, 3, padding="causal", dilation_rate=2**level, activation="relu")
            for level in range(5)
        ]
        + [layers.Cropping1D((WINDOW - 1, 0)), layers.Flatten()]
    ),
    "LSTM": lambda: [layers.LSTM(15)],
    "GRU": lambda: [layers.GRU(17)],
}
if not FULL:
    MODELS = {"LSTM": MODELS["LSTM"]}


def build(name):
    return keras.Sequential([keras.Input((WINDOW, 1)), *MODELS[name](), layers.Dense(1)])


def load():
    """The series of the real world, oldest value first."""
    data = sm.datasets
    co2 = data.co2.load_pandas().data["co2"].resample("MS").mean().interpolate()
    el_nino = data.elnino.load_pandas().data.drop(columns="YEAR")  # (year, month)
    return {
        "sunspots": data.sunspots.load_pandas().data["SUNACTIVITY"].to_numpy(),
        "CO2": co2.to_numpy(),
        "El Nino": el_nino.to_numpy().ravel(),
    }


def cut(series, ahead, seed):
    """Windows and what comes `ahead` steps after them, for training and for the years after it.

    The seed draws where the test part begins, after 60 to 80 % of the series. It is a fifth of
    the series long, and no target of the training part reaches into it.
    """
    begin = int(len(series) * np.random.default_rng([seed, 1]).uniform(0.6, 0.8))
    end = begin + len(series) // 5
    mean, std = series[:begin].mean(), series[:begin].std()
    windows = np.lib.stride_tricks.sliding_window_view((series - mean) / std, WINDOW)
    windows = windows[: len(series) - WINDOW - ahead + 1]
    target_at = np.arange(len(windows)) + WINDOW + ahead - 1
    targets = (series[target_at] - mean) / std
    train, test = target_at < begin, (begin <= target_at) & (target_at < end)
    return windows[train], targets[train], windows[test], targets[test], std


def train_and_forecast(model, name, windows, targets, new, seed):
    """Train from fresh weights; the same compiled model serves all series."""
    keras.utils.set_random_seed(seed)
    model.set_weights(build(name).get_weights())
    for variable in model.optimizer.variables:
        variable.assign(0 * variable)
    drawn = np.random.default_rng(seed).integers(0, len(windows), BATCH * UPDATES)
    model.fit(windows[drawn, :, None], targets[drawn], batch_size=BATCH, shuffle=False, verbose=0)
    padded = np.zeros((300, WINDOW, 1))  # one shape for all series
    padded[: len(new)] = new[:, :, None]
    return model.predict(padded, batch_size=300, verbose=0)[: len(new), 0]


compiled = {name: build(name) for name in MODELS}
for model in compiled.values():
    rate = keras.optimizers.schedules.CosineDecay(0.01, UPDATES)
    model.compile(keras.optimizers.Adam(rate), "mse")
    model.optimizer.build(model.trainable_variables)

print("model,parameters,seed,setting,value")
real = load()
for seed in SEEDS:
    walk = np.random.default_rng([seed, 2]).normal(size=1500).cumsum()
    for series, ahead, season in TASKS:
        values = walk if series == "random walk" else real[series]
        windows, targets, new, truth, std = cut(values, ahead, seed)
        forecasts = {("persistence", 0): new[:, -1]}
        if season:
            forecasts["seasonal naive", 0] = new[:, ahead - 1 - season]
        for word, is_relative, is_change in VARIANTS:
            # Relative to the last value of the window: both its values, or the target only.
            x, new_x = (a - is_relative * a[:, -1:] for a in (windows, new))
            y, last = targets - is_change * windows[:, -1], is_change * new[:, -1]
            ridge = RidgeCV(np.logspace(-5, 2, 15)).fit(x, y)
            forecasts[f"ridge{word}", WINDOW + 1] = last + ridge.predict(new_x)
            for name, model in compiled.items():
                if FULL or (series, ahead) == ("CO2", 1):
                    forecast = last + train_and_forecast(model, name, x, y, new_x, seed)
                    forecasts[f"{name}{word}", model.count_params()] = forecast
        for (name, parameters), forecast in forecasts.items():
            error = np.abs(forecast - truth).mean() * std
            print(f'"{name}",{parameters},{seed},{series}/{ahead},{error:.4f}')
