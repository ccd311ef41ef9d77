"""The bias of the forget gate decides how long an LSTM remembers one pulse."""

import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

biases = np.array([0.0, 1.0, 3.0, 5.0])  # one LSTM unit for each forget bias
zeros, ten = np.zeros(4), np.full(4, 10.0)

cell = layers.LSTMCell(4)
cell.build((1, 1))
kernel = np.concatenate([zeros, zeros, ten, zeros])[None]  # i, f, c, o: x drives c alone
bias = np.concatenate([ten, biases, zeros, ten])  # +10: that gate is wide open
cell.set_weights([kernel, np.zeros((4, 16)), bias])  # zeros: h does not act on the gates

h = c = np.zeros((1, 4), "float32")
memory = []
for t in range(41):
    pulse = np.full((1, 1), float(t == 0), "float32")
    _, (h, c) = cell(pulse, [h, c])
    memory.append(ops.convert_to_numpy(c)[0])
memory = np.array(memory)  # (time, forget bias)

print("         gate  after 10  after 40  half-life")
for k, bias in enumerate(biases):
    gate = 1 / (1 + np.exp(-bias))
    half_life = np.log(0.5) / np.log(gate)
    after_10, after_40 = memory[[10, 40], k]
    print(f"bias {bias:.0f}{gate:7.3f}{after_10:10.3f}{after_40:10.3f}{half_life:11.1f}")

fig, ax = plt.subplots(figsize=(5.5, 3.5), layout="constrained")
labels = [(-4.8, 0.12), (2.9, 0.46), (13, 0.57), (30, 0.86)]  # beside the line
for k, (x, y) in enumerate(labels):
    ax.plot(memory[:, k], [":", "-.", "--", "-"][k], color="#D55E00")
    ax.text(x, y, f"bias {biases[k]:.0f}")
ax.set(xlabel="time steps after the pulse", ylabel="cell state", xlim=(-5, 41))
ax.set_title("The higher the bias, the longer the memory", loc="left")
plt.show()
