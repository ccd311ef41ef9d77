"""Handing on the state joins two halves of a sequence; dropping it cuts them apart."""

import numpy as np
from keras import layers, ops

x = np.random.default_rng(0).normal(size=(2, 20, 3)).astype("float32")  # (batch, time, features)
first_half, second_half = x[:, :12], x[:, 12:]

for kind in [layers.SimpleRNN, layers.GRU, layers.LSTM]:
    rnn = kind(8, return_state=True)
    whole, *_ = rnn(x)
    _, *states = rnn(first_half)
    handed_on, *_ = rnn(second_half, initial_state=states)
    from_zero, *_ = rnn(second_half)
    whole, handed_on, from_zero = map(ops.convert_to_numpy, (whole, handed_on, from_zero))

    print(f"{kind.__name__}, states handed on: {len(states)}")
    print("  state handed on, equal to one pass:", np.allclose(whole, handed_on, atol=1e-5))
    print("  state dropped, equal to one pass:  ", np.allclose(whole, from_zero, atol=1e-5))
