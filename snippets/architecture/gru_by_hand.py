"""A GRU is five lines of NumPy; its two variants differ in where the reset acts."""

import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
x = rng.normal(size=(4, 12, 3)).astype("float32")  # (batch, time, features)


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


for reset_after in [True, False]:
    layer = layers.GRU(5, reset_after=reset_after, return_sequences=True)
    layer.build(x.shape)
    layer.set_weights([rng.normal(scale=0.5, size=w.shape) for w in layer.get_weights()])
    W, U, bias = layer.get_weights()  # (3, 15), (5, 15), (2, 15) or (15,)
    b, d = bias if reset_after else (bias, np.zeros(15))
    U_gates, U_h = U[:, :10], U[:, 10:]

    h = np.zeros((4, 5))
    states = []
    for t in range(x.shape[1]):
        x_z, x_r, x_h = np.split(x[:, t] @ W + b, 3, axis=1)  # Keras' order
        h_z, h_r = np.split(h @ U_gates + d[:10], 2, axis=1)
        z, r = sigmoid(x_z + h_z), sigmoid(x_r + h_r)
        past = r * (h @ U_h + d[10:]) if reset_after else (r * h) @ U_h
        h = z * h + (1 - z) * np.tanh(x_h + past)
        states.append(h)

    by_hand, by_keras = np.stack(states, axis=1), ops.convert_to_numpy(layer(x))
    same = np.allclose(by_hand, by_keras, atol=1e-5)
    print(f"reset_after={reset_after}, bias {bias.shape}, same numbers (to 1e-5):", same)
