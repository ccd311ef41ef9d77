"""A GRU as an .npz file and a dozen lines of NumPy: step by step it equals Keras."""

import tempfile
from pathlib import Path

import numpy as np
from keras import layers, ops

x = np.random.default_rng(0).normal(size=(4, 30, 3)).astype("float32")  # (batch, time, features)
gru = layers.GRU(16, return_sequences=True, bias_initializer="glorot_uniform")
expected = ops.convert_to_numpy(gru(x))

with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "gru.npz")
    np.savez(file, **dict(zip(["kernel", "recurrent", "bias"], gru.get_weights())))
    numbers = dict(np.load(file))  # from here on, no Keras


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def step(now, state):
    """One time step: the parts of each weight belong to update, reset and candidate."""
    from_input = np.split(now @ numbers["kernel"] + numbers["bias"][0], 3, axis=-1)
    from_state = np.split(state @ numbers["recurrent"] + numbers["bias"][1], 3, axis=-1)
    update = sigmoid(from_input[0] + from_state[0])
    reset = sigmoid(from_input[1] + from_state[1])
    candidate = np.tanh(from_input[2] + reset * from_state[2])
    return update * state + (1 - update) * candidate


state, answers = np.zeros((4, 16)), []
for t in range(30):
    state = step(x[:, t], state)
    answers.append(state)
print("numbers in the file:", sum(array.size for array in numbers.values()))
print("30 steps equal the batch:", np.allclose(np.stack(answers, axis=1), expected, atol=1e-5))
