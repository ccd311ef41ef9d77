"""Attention without its softmax is a recurrence: its state is a matrix of fixed size."""

import numpy as np
from keras import ops

rng = np.random.default_rng(0)
steps, width = 50, 8
query, key, value = rng.normal(size=(3, steps, width)).astype("float32")

fit = np.tril(query @ key.T)  # each step sees itself and what came before
compared = fit @ value  # needs every earlier key and value

state, states = np.zeros((width, width)), []
for k, v in zip(key, value):
    state = state + np.outer(v, k)  # write
    states.append(state)
recurrent = np.stack([s @ q for s, q in zip(states, query)])  # read

written = ops.array(value[:, :, None] * key[:, None, :])  # (step, width, width)
scanned = ops.convert_to_numpy(ops.associative_scan(ops.add, written))

print("compare all pairs = write and read:", np.allclose(compared, recurrent, atol=1e-3))
print("the states by a parallel scan:     ", np.allclose(states, scanned, atol=1e-3))
print("numbers kept after  50 steps: attention", key.size + value.size, "| recurrence", state.size)
print("numbers kept after 500 steps: attention", 10 * 2 * key.size, "| recurrence", state.size)
