"""A SimpleRNN's output is its state; an LSTM keeps a second state to itself."""

import numpy as np
from keras import layers, ops

x = np.ones((32, 10, 8), "float32")  # (batch, time, features)

for layer in [layers.SimpleRNN, layers.GRU, layers.LSTM]:
    sequence, *states = layer(16, return_sequences=True, return_state=True)(x)
    last = ops.convert_to_numpy(sequence[:, -1])
    print(layer.__name__)
    print("  return_sequences=False:", layer(16).compute_output_shape(x.shape))
    print("  return_sequences=True: ", tuple(sequence.shape))
    print("  return_state=True adds:", [tuple(state.shape) for state in states])
    for i, state in enumerate(states, start=1):
        same = np.allclose(last, ops.convert_to_numpy(state), atol=1e-6)
        print(f"  state {i} is the last output:", same)
