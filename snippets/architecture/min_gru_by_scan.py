"""The gates of a minGRU look at the input only, so all its states come from one scan."""

import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
steps, features, units = 64, 16, 32
x = rng.normal(size=(steps, features)).astype("float32")
w_gate, w_new = rng.normal(size=(2, features, units)).astype("float32") / 4

keep = 1 / (1 + np.exp(x @ w_gate))  # (steps, units): 1 - z, for all steps before any state
update = (1 - keep) * (x @ w_new)

state, states = np.zeros(units), []
for t in range(steps):  # one step after the other
    state = keep[t] * state + update[t]
    states.append(state)

rounds = []


def join(first, second):
    """Two steps in a row, h -> a*h + b, are again such a step."""
    rounds.append(first[0].shape[0])
    return first[0] * second[0], second[0] * first[1] + second[1]


scanned = ops.associative_scan(join, (ops.array(keep), ops.array(update)))[1]
gru = layers.GRU(units)
gru.build((None, steps, features))

print("loop = scan:", np.allclose(states, ops.convert_to_numpy(scanned), atol=1e-5))
print("steps one after another:", steps, "| rounds of joins:", np.count_nonzero(rounds))
print("pairs joined in each:", *filter(None, rounds))
print("parameters with biases: minGRU", 2 * (features + 1) * units, "| GRU", gru.count_params())
