"""One recurrent model reads 5, 50 and 500 time steps with the same 1,217 weights."""

import keras
import numpy as np
from keras import layers

model = keras.Sequential(
    [
        keras.Input((None, 4)),  # None: any number of time steps
        layers.SimpleRNN(32),
        layers.Dense(1),
    ]
)
rng = np.random.default_rng(0)

for time_steps in [5, 50, 500]:
    x = rng.normal(size=(2, time_steps, 4)).astype("float32")  # (batch, time, features)
    y = tuple(model(x).shape)
    print("input:", x.shape, " output:", y, " parameters:", model.count_params())
