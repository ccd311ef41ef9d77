"""Four gates set by hand make one LSTM unit a counter; a GRU unit never passes 1."""

import numpy as np
from keras import layers, ops

bits = np.random.default_rng(0).integers(0, 2, size=40)
x = bits.reshape(1, 40, 1).astype("float32")  # (batch, time, features)

lstm = layers.LSTM(1, return_state=True)
lstm.build(x.shape)
kernel = np.array([[0, 0, 20, 0]])  # i, f, c, o: a 1 makes the candidate 1
bias = np.array([20, 20, 0, 20])  # write: open, keep: open, show: open
lstm.set_weights([kernel, np.zeros((1, 4)), bias])
_, h, c = lstm(x)

print("ones in the sequence:", bits.sum())
print("cell state c:        ", f"{ops.convert_to_numpy(c)[0, 0]:.2f}")
print("output h = tanh(c):  ", f"{ops.convert_to_numpy(h)[0, 0]:.2f}")

gru = layers.GRU(1, return_sequences=True)
gru.build(x.shape)
rng = np.random.default_rng(1)
highest = 0.0
for _ in range(20):
    gru.set_weights([rng.normal(scale=10, size=w.shape) for w in gru.get_weights()])
    highest = max(highest, np.abs(ops.convert_to_numpy(gru(x))).max())
print("20 random GRUs, any state beyond 1:", highest > 1.0001)
