"""The formulas on the page of depth give what Keras gives."""

from math import prod, sqrt

import keras
import numpy as np
import pytest
from keras import layers, ops


def reached(stack, pixels):
    """For one output in the middle, the weight that a pulse at each pixel arrives with."""
    network = keras.Sequential([keras.Input((pixels, 1))])
    for kernel, stride, dilation in stack:
        mean = keras.initializers.Constant(1 / kernel)
        options = {"strides": stride, "dilation_rate": dilation, "kernel_initializer": mean}
        options["padding"] = "same"  # few lengths, so little to compile
        network.add(layers.Conv1D(1, kernel, **options))
    pulses = np.eye(pixels, dtype="float32")[..., None]
    outputs = ops.convert_to_numpy(network(pulses))[..., 0]
    return outputs[:, outputs.shape[1] // 2]


@pytest.mark.parametrize("seed", range(20))
def test_the_receptive_field_spans_exactly_the_pixels_that_arrive(seed):
    rng = np.random.default_rng(seed)
    kernels = rng.integers(1, 5, rng.integers(1, 5)).tolist()
    strides = [int(rng.integers(1, min(k, 2) + 1)) for k in kernels]
    dilations = [int(rng.integers(1, 3)) if s == 1 else 1 for s in strides]
    wide = [(k - 1) * d + 1 for k, d in zip(kernels, dilations)]

    field, jump = 1, 1
    for k, s in zip(wide, strides):
        field, jump = field + (k - 1) * jump, s * jump
    assert field == 1 + sum((k - 1) * prod(strides[:n]) for n, k in enumerate(wide))
    seen = np.flatnonzero(reached(list(zip(kernels, strides, dilations)), 160))
    assert seen[-1] - seen[0] + 1 == field


@pytest.mark.parametrize("seed", range(20))
def test_the_effective_field_grows_with_the_root_of_the_depth(seed):
    depth, k = map(int, np.random.default_rng(seed).integers([1, 2], [12, 6]))
    weight = reached([(k, 1, 1)] * depth, 80).astype("float64")
    place = np.arange(80)
    mean = (weight * place).sum()
    sigma = sqrt((weight * (place - mean) ** 2).sum())
    assert weight.sum() == pytest.approx(1, abs=1e-4)
    assert sigma == pytest.approx(sqrt(depth * (k**2 - 1) / 12), rel=1e-3)


@pytest.mark.parametrize("seed", range(20))
def test_a_residual_connection_adds_one_to_the_slope(seed):
    rng = np.random.default_rng(seed)
    f = layers.Dense(1, rng.choice(["tanh", "sigmoid", "gelu"]))
    f.build((None, 1))
    f.set_weights([rng.normal(size=(1, 1)), rng.normal(size=1)])
    x, one = (ops.convert_to_tensor(v, "float32") for v in (rng.normal(size=(1, 1)), [[1.0]]))
    (_, plain), (_, around) = (ops.jvp(g, (x,), (one,)) for g in (f, lambda x: x + f(x)))
    assert float(around[0, 0]) == pytest.approx(1 + float(plain[0, 0]), abs=1e-5)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("kind", ["batch, training", "batch, in use", "layer"])
def test_normalization_subtracts_a_mean_and_divides_by_a_deviation(kind, seed):
    rng = np.random.default_rng(seed)
    x = rng.normal(2, 3, size=(4, 3, 3, 5)).astype("float32")  # one shape: compiling takes longest
    gamma, beta, mean, variance = rng.uniform(0.5, 2, size=(4, 5))
    layer = layers.LayerNormalization() if kind == "layer" else layers.BatchNormalization()
    layer.build(x.shape)
    layer.set_weights([gamma, beta] if kind == "layer" else [gamma, beta, mean, variance])
    got = ops.convert_to_numpy(layer(x, training=kind == "batch, training"))
    if kind != "batch, in use":
        axes = -1 if kind == "layer" else (0, 1, 2)
        mean, variance = x.mean(axes, keepdims=True), x.var(axes, keepdims=True)
    y = gamma * (x - mean) / np.sqrt(variance + 0.001) + beta
    np.testing.assert_allclose(got, y, atol=1e-3)
