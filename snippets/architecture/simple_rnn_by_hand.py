"""A SimpleRNN is one line of NumPy in a loop: old state in, new state out."""

import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
x = rng.normal(size=(4, 12, 3)).astype("float32")  # (batch, time, features)

layer = layers.SimpleRNN(5, return_sequences=True)
layer.build(x.shape)
layer.set_weights([rng.normal(scale=0.5, size=w.shape) for w in layer.get_weights()])
W, U, b = layer.get_weights()  # (3, 5), (5, 5), (5,)

state = np.zeros((4, 5))  # the neutral state, before the first time step
states = []
for t in range(x.shape[1]):
    state = np.tanh(x[:, t] @ W + state @ U + b)
    states.append(state)
by_hand = np.stack(states, axis=1)  # (batch, time, units)

by_keras = ops.convert_to_numpy(layer(x))
print("shape:", by_keras.shape)
print("same numbers (to 1e-5):", np.allclose(by_hand, by_keras, atol=1e-5))
