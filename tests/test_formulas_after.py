"""The formulas of the page on what came after, compared with Keras over random settings."""

import numpy as np
import pytest
from keras import layers, ops

SETTINGS = range(20)


def attention(query, key, value):
    fit = np.exp(query @ key.T / np.sqrt(query.shape[-1]))
    return fit / fit.sum(axis=1, keepdims=True) @ value


@pytest.mark.parametrize("seed", SETTINGS)
def test_attention_by_its_formula_is_that_of_keras(seed):
    rng = np.random.default_rng(seed)
    steps, features, heads, width = [(5, 4, 1, 3), (7, 3, 2, 4)][seed % 2]
    x = rng.normal(size=(1, steps, features)).astype("float32")
    layer = layers.MultiHeadAttention(heads, width)
    layer.build(x.shape, x.shape)
    layer.set_weights([rng.normal(size=w.shape) / 2 for w in layer.get_weights()])
    wq, bq, wk, bk, wv, bv, wo, output = layer.get_weights()

    for head in range(heads):
        pairs = ((wq, bq), (wk, bk), (wv, bv))
        query, key, value = (x[0] @ w[:, head] + b[head] for w, b in pairs)
        output = output + attention(query, key, value) @ wo[head]
    np.testing.assert_allclose(ops.convert_to_numpy(layer(x, x))[0], output, atol=1e-3)


@pytest.mark.parametrize("seed", SETTINGS)
def test_min_gru_is_a_gru_that_does_not_look_at_its_state(seed):
    rng = np.random.default_rng(seed)
    steps, features, units = 6, 3, 5
    x = rng.normal(size=(steps, features)).astype("float32")
    w_gate, w_new = rng.normal(size=(2, features, units))
    b_gate, b_new = rng.normal(size=(2, units))

    state, expected = np.zeros(units), []
    for step in x:
        z = 1 / (1 + np.exp(-(step @ w_gate + b_gate)))
        state = (1 - z) * state + z * (step @ w_new + b_new)
        expected.append(state)

    gru = layers.GRU(units, activation="linear", return_sequences=True, unroll=True)
    gru.build((1, steps, features))
    _, recurrent, bias = gru.get_weights()
    bias[0] = np.hstack([-b_gate, np.zeros(units), b_new])  # the gate of Keras says what stays
    gru.set_weights([np.hstack([-w_gate, 0 * w_gate, w_new]), 0 * recurrent, bias])
    got = ops.convert_to_numpy(gru(x[None]))[0]
    np.testing.assert_allclose(got, expected, atol=1e-4)


@pytest.mark.parametrize("seed", SETTINGS)
def test_min_gru_has_two_dense_layers_of_parameters(seed):
    features, units = (int(n) for n in np.random.default_rng(seed).integers(1, 300, size=2))
    dense = layers.Dense(units)
    dense.build((None, features))
    assert 2 * dense.count_params() == 2 * units * (features + 1)


@pytest.mark.parametrize("seed", SETTINGS)
def test_attention_without_softmax_reads_and_writes_a_matrix(seed):
    rng = np.random.default_rng(seed)
    steps, width, depth = [(6, 3, 4), (9, 5, 2)][seed % 2]
    query, key = rng.normal(size=(2, steps, width)).astype("float32")
    value = rng.normal(size=(steps, depth)).astype("float32")
    fit = ops.tril(ops.matmul(query, ops.transpose(key)))  # itself and what came before
    compared = ops.convert_to_numpy(ops.matmul(fit, value))

    state = np.zeros((depth, width))
    for t in range(steps):
        state = state + np.outer(value[t], key[t])
        np.testing.assert_allclose(state @ query[t], compared[t], atol=1e-3)
