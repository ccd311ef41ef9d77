"""Change step 7: a forward RNN's earlier outputs stay, a bidirectional RNN's move."""

import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
x = rng.normal(size=(1, 10, 4)).astype("float32")  # (batch, time, features)
x_changed = x.copy()
x_changed[0, 7] += 1

forward = layers.SimpleRNN(8, return_sequences=True)
both_ways = layers.Bidirectional(layers.SimpleRNN(8, return_sequences=True))

for name, layer in [("forward", forward), ("bidirectional", both_ways)]:
    layer.build(x.shape)
    layer.set_weights([rng.normal(scale=0.4, size=w.shape) for w in layer.get_weights()])
    before, after = (ops.convert_to_numpy(layer(inputs)) for inputs in (x, x_changed))
    moved = np.abs(before - after).max(axis=(0, 2)) > 1e-6
    print(f"{name:14} output", before.shape, " steps that changed:", *np.flatnonzero(moved))
