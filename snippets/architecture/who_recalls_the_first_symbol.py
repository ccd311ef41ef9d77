"""Attention recalls the first of 30 symbols by its place; a minGRU only if it is marked."""

import keras
import numpy as np
from keras import layers, ops

symbols = np.random.default_rng(0).integers(8, size=(7000, 30))
first, unmarked = symbols[:, 0], np.eye(16)[symbols]  # (sample, time step, 16)
marked = np.eye(16)[symbols + 8 * (np.arange(30) == 0)]  # the first from eight signs of its own


def min_gru(computed):  # (sample, time step, 128)
    gate, new = ops.split(computed, 2, axis=-1)
    kept = ops.log_sigmoid(gate + 4)  # as a logarithm; z begins near 0: 0.98 of the state stays
    later = ops.sum(kept, axis=1, keepdims=True) - ops.cumsum(kept, axis=1)
    return ops.sum(ops.exp(later) * (1 - ops.exp(kept)) * new, axis=1)  # the last state


def look_back(computed):  # the last step asks, all steps answer
    query, key, value = ops.split(computed, 3, axis=-1)
    scores = ops.einsum("nd,ntd->nt", query[:, -1], key) / 32**0.5
    return ops.einsum("nt,ntd->nd", ops.softmax(scores), value)


for name, x, width, core in [
    ("minGRU, unmarked", unmarked, 128, min_gru),
    ("minGRU, marked", marked, 128, min_gru),
    ("attention, unmarked", unmarked, 96, look_back),
    ("attention, marked", marked, 96, look_back),
    ("attention with places", np.dstack([unmarked, [np.eye(30)] * 7000]), 96, look_back),
]:
    keras.utils.set_random_seed(0)
    model = keras.Sequential([layers.Dense(width), layers.Lambda(core), layers.Dense(8, "softmax")])
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(x[:6000], first[:6000], batch_size=16, verbose=0)
    right = model.predict(x[6000:], verbose=0).argmax(axis=-1) == first[6000:]
    print(f"{name:21} {right.mean():.2f}")
