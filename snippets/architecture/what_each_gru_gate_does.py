"""Set the two gates of a GRU by hand: it keeps, blends, starts afresh or becomes a SimpleRNN."""

import numpy as np
from keras import layers, ops

x = np.array([1, 0, 0, 0, 0.5, 0], "float32").reshape(1, 6, 1)  # (batch, time, features)
units = ["z = 1", "z = 1/2, r = 0", "z = 0, r = 0", "z = 0, r = 1"]

ONE, HALF, ZERO = 10.0, 0.0, -10.0  # a sigmoid turns them into 1, 1/2 and 0, nearly
update_gate = [ONE, HALF, ZERO, ZERO]  # one bias for each unit
reset_gate = [ZERO, ZERO, ZERO, ONE]
nothing, all_of_x = np.zeros(4), np.ones(4)

gru = layers.GRU(4, return_sequences=True)
gru.build(x.shape)
kernel = np.concatenate([nothing, nothing, all_of_x])[None]  # z, r, h
recurrent = np.hstack([np.zeros((4, 8)), np.eye(4)])  # each unit sees its own past
bias = np.stack([np.concatenate([update_gate, reset_gate, nothing]), np.zeros(12)])
gru.set_weights([kernel, recurrent, bias])
states = ops.convert_to_numpy(gru(x))[0]  # (time, unit)

simple = layers.SimpleRNN(1, return_sequences=True)
simple.build(x.shape)
simple.set_weights([np.ones((1, 1)), np.ones((1, 1)), np.zeros(1)])
ungated = ops.convert_to_numpy(simple(x))[0, :, 0]

print("input x         ", *(f"{value:.2f}" for value in x.flat))
for k, unit in enumerate(units):
    print(f"{unit:16}", *(f"{value:.2f}" for value in states[:, k]))
print(f"{'SimpleRNN':16}", *(f"{value:.2f}" for value in ungated))
