"""The same random LSTM reads the same sentence: its forget bias alone decides what is kept."""

import sys

import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
kernel = rng.normal(scale=0.6, size=(30, 32)).round(2) + 0.0  # 29 characters and a wave
recurrent = rng.normal(scale=0.4, size=(8, 32)).round(2) + 0.0

ids = ["() abcdefghijklmnopqrstuvwxyz".index(character) for character in "the old cat sat down"]
x = np.eye(30, dtype="float32")[None, ids]  # (batch, time, character)
lstm = layers.LSTM(8, return_sequences=True)
lstm.build(x.shape)
for forget_bias in [0.0, 1.0, 3.0, 5.0]:
    bias = np.repeat([0.0, forget_bias, 0.0, 0.0], 8)  # i, f, c, o
    lstm.set_weights([kernel, recurrent, bias])
    h = ops.convert_to_numpy(lstm(x))[0]
    before = np.vstack([np.zeros(8), h[:-1]])
    forget = 1 / (1 + np.exp(-(x[0] @ kernel + before @ recurrent + bias)[:, 8:16]))
    kept = forget[1:11].prod(axis=0).mean()  # of step 1, ten steps later, a mean of eight units
    print(f"forget bias {forget_bias:.0f}: {kept:.3f} of the cell state kept after 10 steps")
for file in sys.argv[1:]:  # keep the weights for the page
    weights = [np.rint(100 * w).astype(int).tolist() for w in (kernel, recurrent)]
    np.savetxt(file, [str(weights).replace(" ", "")], "%s")
