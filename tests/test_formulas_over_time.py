"""The formulas of docs/architecture/over-time.md say what Keras computes."""

import math

import numpy as np
import pytest
from keras import layers, ops
from test_formulas_rnn import stepped

SHAPES = ((3, 2, 2, 3), (2, 4, 1, 2))  # width, dilation, features, maps
SETTINGS = [(seed, *SHAPES[seed % len(SHAPES)]) for seed in range(20)]


def causal(rng, width, dilation, features, maps, **options):
    """A layer with random weights, and random input of 12 steps."""
    layer = layers.Conv1D(
        maps, width, padding="causal", dilation_rate=dilation, kernel_initializer="zeros", **options
    )
    layer.build((2, 12, features))
    layer.set_weights([rng.normal(size=w.shape) for w in layer.get_weights()])
    return layer, rng.normal(size=(2, 12, features)).astype("float32")


def summed(x, kernel, bias, dilation):
    """The formula of the page: each output adds up what came 0, d, 2d, … steps before it."""
    y = np.tile(bias, (*x.shape[:2], 1))
    for t in range(x.shape[1]):
        for j, tap in enumerate(kernel[::-1]):  # Keras keeps the newest step last
            if t - j * dilation >= 0:
                y[:, t] += x[:, t - j * dilation] @ tap
    return y


@pytest.mark.parametrize(("seed", "width", "dilation", "features", "maps"), SETTINGS)
def test_a_causal_convolution_adds_up_the_past(seed, width, dilation, features, maps):
    layer, x = causal(np.random.default_rng(seed), width, dilation, features, maps)
    expected = summed(x, *layer.get_weights(), dilation)
    np.testing.assert_allclose(expected, ops.convert_to_numpy(layer(x)), atol=1e-4)


@pytest.mark.parametrize(("seed", "width", "dilation", "features", "maps"), SETTINGS)
def test_a_gated_layer_is_tanh_times_sigmoid(seed, width, dilation, features, maps):
    rng = np.random.default_rng(seed)
    what, x = causal(rng, width, dilation, features, maps, activation="tanh")
    gate, _ = causal(rng, width, dilation, features, maps, activation="sigmoid")
    z = ops.convert_to_numpy(layers.multiply([what(x), gate(x)]))
    a, b = (summed(x, *layer.get_weights(), dilation) for layer in (what, gate))
    np.testing.assert_allclose(np.tanh(a) / (1 + np.exp(-b)), z, atol=1e-4)


@pytest.mark.parametrize("seed", range(20))
def test_a_linear_recurrence_is_a_convolution_with_a_kernel_of_powers(seed):
    rng = np.random.default_rng(seed)
    features, units, outputs = ((2, 4, 3), (1, 2, 1))[seed % 2]
    layer = layers.SimpleRNN(
        units, None, use_bias=False, kernel_initializer="zeros", recurrent_initializer="zeros"
    )
    layer.build((2, 12, features))
    B, A = (rng.normal(scale=0.5, size=w.shape) for w in layer.get_weights())
    C = rng.normal(size=(units, outputs))
    layer.set_weights([B, A])
    x = rng.normal(size=(2, 12, features)).astype("float32")
    kernel = np.stack([B @ np.linalg.matrix_power(A, j) @ C for j in range(12)])
    convolution = layers.Conv1D(outputs, 12, padding="causal", use_bias=False)
    convolution.build(x.shape)
    convolution.set_weights([kernel[::-1]])
    states = stepped(layer, x)
    np.testing.assert_allclose(states @ C, ops.convert_to_numpy(convolution(x)), atol=1e-3)


def reach(levels, kernel, convolutions):
    return 1 + convolutions * (kernel - 1) * (2**levels - 1)


@pytest.mark.parametrize("seed", range(20))
def test_levels_for_a_history_are_the_fewest_that_reach_it(seed):
    rng = np.random.default_rng(seed)
    history, kernel, convolutions = map(int, rng.integers((2, 2, 1), (20_000, 9, 4)))
    levels = math.ceil(math.log2(1 + (history - 1) / (convolutions * (kernel - 1))))
    assert reach(levels, kernel, convolutions) >= history > reach(levels - 1, kernel, convolutions)
