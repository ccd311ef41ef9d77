"""A fresh GRU halves its memory at every step; a bias on its update gate mends that."""

import numpy as np
from keras import layers, ops

pulse = np.zeros((1, 41, 1), "float32")  # (batch, time, features)
pulse[0, 0] = 1

for update_bias in [0, 1, 3, 5]:
    gru = layers.GRU(1, return_sequences=True)
    gru.build(pulse.shape)
    kernel, recurrent, bias = (np.zeros(w.shape) for w in gru.get_weights())
    kernel[0] = [-20, 0, 20]  # z, r, h: a pulse closes z, so the candidate is written
    bias[0, 0] = update_bias  # z keeps the old state: bias on the side of the input
    gru.set_weights([kernel, recurrent, bias])
    state = ops.convert_to_numpy(gru(pulse))[0, :, 0]
    print(f"bias {update_bias}: after 10 steps {state[10]:.3f}, after 40 {state[40]:.3f}")
