"""The formulas of docs/architecture/stacked.md say what Keras computes."""

import numpy as np
import pytest
from keras import layers, ops
from test_formulas_rnn import layer_and_input, stepped

SHAPES = ((4, 3, 2), (3, 1, 4))  # time steps, features, units


def by_hand(layer, x):
    """The states of a SimpleRNN, from its equation."""
    W, U, b = layer.get_weights()
    h, states = np.zeros((len(x), layer.units)), []
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ W + h @ U + b)
        states.append(h)
    return np.stack(states, axis=1)


@pytest.mark.parametrize("seed", range(20))
def test_the_second_layer_reads_the_states_of_the_first(seed):
    steps, features, units = SHAPES[seed % 2]
    first, x = layer_and_input(seed, steps, features, units)
    second, _ = layer_and_input(seed + 50, steps, units, units + 1)
    states = stepped(second, stepped(first, x))
    np.testing.assert_allclose(by_hand(second, by_hand(first, x)), states, atol=1e-5)


@pytest.mark.parametrize("seed", range(20))
def test_both_ways_joins_a_forward_and_a_backward_reading(seed):
    steps, features, units = SHAPES[seed % 2]
    rng = np.random.default_rng(seed)
    cell = layers.SimpleRNN(units, return_sequences=True, unroll=True)
    both = layers.Bidirectional(cell)
    both.build((2, steps, features))
    both.set_weights([rng.normal(scale=0.4, size=w.shape) for w in both.get_weights()])
    x = rng.normal(size=(2, steps, features)).astype("float32")
    there = by_hand(both.forward_layer, x)
    back = by_hand(both.backward_layer, x[:, ::-1])[:, ::-1]
    joined = np.concatenate([there, back], axis=-1)
    np.testing.assert_allclose(joined, ops.convert_to_numpy(both(x)), atol=1e-5)


@pytest.mark.parametrize("kind", [layers.Attention, layers.AdditiveAttention])
@pytest.mark.parametrize("seed", range(20))
def test_attention_is_a_mean_of_the_states_with_softmax_weights(kind, seed):
    rng = np.random.default_rng(seed)
    answers, steps, units = ((3, 6, 4), (1, 5, 2))[seed % 2]
    s, h = (rng.normal(size=(2, n, units)).astype("float32") for n in (answers, steps))
    attention = kind()
    attention.build([s.shape, h.shape])
    if kind is layers.Attention:
        scores = np.einsum("bju,btu->bjt", s, h)
    else:
        v = rng.normal(size=units)
        attention.set_weights([v])
        scores = np.tanh(s[:, :, None] + h[:, None]) @ v
    weights = np.exp(scores) / np.exp(scores).sum(axis=-1, keepdims=True)
    mean = np.einsum("bjt,btu->bju", weights, h)
    np.testing.assert_allclose(mean, ops.convert_to_numpy(attention([s, h])), atol=1e-4)
