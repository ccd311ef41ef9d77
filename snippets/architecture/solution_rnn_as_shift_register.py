"""Weights set by hand make an RNN a shift register: it holds the last four inputs, no more."""

import numpy as np
from keras import layers, ops

x = np.arange(1, 11, dtype="float32").reshape(1, 10, 1)  # (batch, time, features): 1 to 10

rnn = layers.SimpleRNN(4, activation=None, return_sequences=True)
rnn.build(x.shape)
kernel = [[1, 0, 0, 0]]  # the input enters at unit 1
recurrent = np.eye(4, k=1)  # unit 1 moves to unit 2, 2 to 3, 3 to 4; unit 4 drops out
rnn.set_weights([np.array(kernel), recurrent, np.zeros(4)])
states = ops.convert_to_numpy(rnn(x))[0]

for t in [0, 1, 4, 9]:
    print(f"after step {t + 1:2}:", *(f"{value:.0f}" for value in states[t]))

average = states @ np.full((4, 1), 1 / 4)  # a Dense layer that reads the state
kernel_of_4 = np.convolve(x[0, :, 0], np.full(4, 1 / 4))[:10]  # a causal convolution, width 4
print("mean of the state = convolution of width 4:", np.allclose(average[:, 0], kernel_of_4))
