"""The formulas of docs/architecture/lstm-gru.md say what Keras computes."""

import numpy as np
import pytest
from keras import layers, ops

ZEROS = {"kernel_initializer": "zeros", "recurrent_initializer": "zeros"}  # quick to build
SETTINGS = [
    (int(rng.integers(1, 7)), *((1, 1), (3, 2), (2, 5))[rng.integers(3)])
    for rng in map(np.random.default_rng, range(20))
]  # time steps, features, units


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def cell_and_input(seed, kind, **options):
    time_steps, features, units = SETTINGS[seed]
    rng = np.random.default_rng(100 + seed)
    x = rng.normal(size=(2, time_steps, features)).astype("float32")
    cell = kind(units, **ZEROS, **options)
    cell.build((2, features))
    cell.set_weights([rng.normal(scale=0.5, size=w.shape) for w in cell.get_weights()])
    return cell, x


def stepped(cell, x, states):
    """The states of the Keras cell after the last step."""
    states = [np.zeros((len(x), cell.units), "float32")] * states
    for t in range(x.shape[1]):
        states = cell(x[:, t], states)[1]
    return [ops.convert_to_numpy(state) for state in states]


@pytest.mark.parametrize("seed", range(len(SETTINGS)))
def test_lstm_equations(seed):
    cell, x = cell_and_input(seed, layers.LSTMCell)
    W, U, b = (np.split(w, 4, axis=-1) for w in cell.get_weights())  # i, f, c, o
    h = c = np.zeros((len(x), cell.units))
    for t in range(x.shape[1]):
        i, f, candidate, o = (x[:, t] @ W[k] + h @ U[k] + b[k] for k in range(4))
        c = sigmoid(f) * c + sigmoid(i) * np.tanh(candidate)
        h = sigmoid(o) * np.tanh(c)
    for mine, keras_state in zip((h, c), stepped(cell, x, 2)):
        np.testing.assert_allclose(mine, keras_state, atol=1e-5)


@pytest.mark.parametrize("reset_after", [True, False])
@pytest.mark.parametrize("seed", range(len(SETTINGS)))
def test_gru_equations(seed, reset_after):
    cell, x = cell_and_input(seed, layers.GRUCell, reset_after=reset_after)
    kernel, recurrent, bias = cell.get_weights()
    b, d = bias if reset_after else (bias, np.zeros_like(bias))
    W, U, b, d = (np.split(w, 3, axis=-1) for w in (kernel, recurrent, b, d))  # z, r, h
    h = np.zeros((len(x), cell.units))
    for t in range(x.shape[1]):
        z, r = (sigmoid(x[:, t] @ W[k] + b[k] + h @ U[k] + d[k]) for k in range(2))
        past = r * (h @ U[2] + d[2]) if reset_after else (r * h) @ U[2]
        h = z * h + (1 - z) * np.tanh(x[:, t] @ W[2] + b[2] + past)
    np.testing.assert_allclose(h, stepped(cell, x, 1)[0], atol=1e-5)


@pytest.mark.parametrize("seed", range(len(SETTINGS)))
def test_of_an_old_cell_state_the_product_of_the_forget_gates_is_left(seed):
    """With one gate for all steps, f^k: half of it after log(1/2) / log(f) steps."""
    rng = np.random.default_rng(seed)
    weight, bias = rng.uniform(0, 2) * (seed % 2), rng.uniform(-2, 6)  # half of them: constant
    x = rng.normal(size=(1, int(rng.integers(1, 9)), 1)).astype("float32")
    cell = layers.LSTMCell(1, **ZEROS)
    cell.build((1, 1))
    cell.set_weights([np.array([[0, weight, 0, 0]]), np.zeros((1, 4)), np.array([0, bias, 0, 0])])
    states = [np.zeros((1, 1), "float32"), np.ones((1, 1), "float32")]
    for t in range(x.shape[1]):
        states = cell(x[:, t], states)[1]
    left = ops.convert_to_numpy(states[1]).item()
    f = sigmoid(weight * x.ravel() + bias)
    assert left == pytest.approx(f.prod(), abs=1e-5)
    if not weight:
        assert left == pytest.approx(f[0] ** len(f), abs=1e-5)
        half_life = np.log(0.5) / np.log(f[0])
        assert left == pytest.approx(0.5 ** (len(f) / half_life), abs=1e-5)
