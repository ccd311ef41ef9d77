"""The formulas of docs/architecture/rnn.md say what Keras computes."""

import numpy as np
import pytest
from keras import layers, ops

ZEROS = {"kernel_initializer": "zeros", "recurrent_initializer": "zeros"}  # quick to build
SETTINGS = [
    (int(rng.integers(1, 9)), *((1, 1), (3, 2), (2, 5))[rng.integers(3)])
    for rng in map(np.random.default_rng, range(20))
]  # time steps, features, units


def layer_and_input(seed, time_steps, features, units, **options):
    rng = np.random.default_rng(100 + seed)
    x = rng.normal(size=(2, time_steps, features)).astype("float32")
    layer = layers.SimpleRNN(units, **ZEROS, **options)
    layer.build(x.shape)
    layer.set_weights([rng.normal(scale=0.4, size=w.shape) for w in layer.get_weights()])
    return layer, x


def stepped(layer, x):
    """What the cell of the layer gives, step by step: no new loop to compile for each shape."""
    states = [np.zeros((len(x), layer.units), "float32")]
    for t in range(x.shape[1]):
        states += layer.cell(x[:, t], [states[-1]])[1]
    return np.stack([ops.convert_to_numpy(state) for state in states[1:]], axis=1)


@pytest.mark.parametrize("seed", range(len(SETTINGS)))
def test_each_state_comes_from_the_input_and_the_state_before(seed):
    layer, x = layer_and_input(seed, *SETTINGS[seed])
    W, U, b = layer.get_weights()
    h, states = np.zeros((len(x), layer.units)), []
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ W + h @ U + b)
        states.append(h)
    np.testing.assert_allclose(np.stack(states, axis=1), stepped(layer, x), atol=1e-5)


@pytest.mark.parametrize("seed", range(len(SETTINGS)))
def test_without_tanh_the_state_is_a_weighted_sum_of_the_past(seed):
    layer, x = layer_and_input(seed, *SETTINGS[seed], activation=None, use_bias=False)
    W, U = layer.get_weights()
    for t, state in enumerate(np.moveaxis(stepped(layer, x), 1, 0)):
        powers = [np.linalg.matrix_power(U, k) for k in range(t + 1)]
        summed = sum(x[:, t - k] @ W @ powers[k] for k in range(t + 1))
        np.testing.assert_allclose(summed, state, atol=1e-3, rtol=1e-4)
