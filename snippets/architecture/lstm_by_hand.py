"""An LSTM is six lines of NumPy: three gates, a candidate, and two states."""

import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
x = rng.normal(size=(4, 12, 3)).astype("float32")  # (batch, time, features)

layer = layers.LSTM(5, return_sequences=True)
layer.build(x.shape)
print("fresh bias of i, f, c, o:", layer.get_weights()[2][::5].tolist())
layer.set_weights([rng.normal(scale=0.5, size=w.shape) for w in layer.get_weights()])
W, U, b = layer.get_weights()  # (3, 20), (5, 20), (20,)


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


h = c = np.zeros((4, 5))
states = []
for t in range(x.shape[1]):
    i, f, candidate, o = np.split(x[:, t] @ W + h @ U + b, 4, axis=1)  # Keras' order
    c = sigmoid(f) * c + sigmoid(i) * np.tanh(candidate)
    h = sigmoid(o) * np.tanh(c)
    states.append(h)

by_hand = np.stack(states, axis=1)
by_keras = ops.convert_to_numpy(layer(x))
print("same numbers (to 1e-5):", np.allclose(by_hand, by_keras, atol=1e-5))
