"""Close one gate of an LSTM by hand and it cannot write, cannot keep, or cannot speak."""

import numpy as np
from keras import layers, ops

x = np.array([1, 0, 0, 0, 0.5, 0], "float32").reshape(1, 6, 1)  # (batch, time, features)
units = ["all open", "input closed", "forget closed", "output closed"]

OPEN, SHUT = 10.0, -10.0  # a sigmoid turns them into 1 and 0, nearly
input_gate = [OPEN, SHUT, OPEN, OPEN]  # one bias for each unit
forget_gate = [OPEN, OPEN, SHUT, OPEN]
output_gate = [OPEN, OPEN, OPEN, SHUT]
nothing, all_of_x = np.zeros(4), np.ones(4)

cell = layers.LSTMCell(4)
cell.build((1, 1))
kernel = np.concatenate([nothing, nothing, all_of_x, nothing])[None]  # i, f, c, o
bias = np.concatenate([input_gate, forget_gate, nothing, output_gate])
cell.set_weights([kernel, np.zeros((4, 16)), bias])

h = c = np.zeros((1, 4), "float32")
cell_states, outputs = [], []
for t in range(6):
    _, (h, c) = cell(x[:, t], [h, c])
    cell_states.append(ops.convert_to_numpy(c)[0])
    outputs.append(ops.convert_to_numpy(h)[0])

print("input x          ", *(f"{value:5.2f}" for value in x.flat))
for k, unit in enumerate(units):
    print(f"{unit:14}  c", *(f"{c[k]:5.2f}" for c in cell_states))
    print(f"{'':14}  h", *(f"{h[k]:5.2f}" for h in outputs))
