"""A recurrent state that was never trained still holds bits that a readout can learn to find."""

import keras
import numpy as np
from keras import layers
from sklearn.linear_model import RidgeClassifier

rng = np.random.default_rng(0)
bits = rng.integers(2, size=(1500, 40))  # (sample, time step)
x = (0.1 * (2 * bits - 1))[:, :, None].astype("float32")  # small: tanh stays nearly linear

for units in (4, 16, 64):
    orthogonal = np.linalg.qr(rng.normal(size=(units, units)))[0]
    kernel = rng.normal(size=(1, units))
    layer = layers.SimpleRNN(units)
    model = keras.Sequential([keras.Input((40, 1)), layer])
    layer.set_weights([kernel, orthogonal, np.zeros(units)])
    states = model.predict(x, verbose=0)  # after step 39, no weight was trained
    scores = []
    for lag in (2, 10, 20):
        readout = RidgeClassifier(0.001).fit(states[:1000], bits[:1000, 39 - lag])
        scores.append(readout.score(states[1000:], bits[1000:, 39 - lag]))
    print(f"{units:2} units, lag 2, 10, 20:", *(f"{score:.2f}" for score in scores))
