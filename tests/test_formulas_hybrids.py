"""The formulas of the page on hybrids, compared with Keras over random settings."""

import itertools

import numpy as np
import pytest
from keras import layers, ops

SETTINGS = range(20)


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def convolve(image, kernel):
    """(height, width, in) image and (k, k, in, out) kernel, zeros around the border."""
    size, pad = kernel.shape[0], kernel.shape[0] // 2
    padded = np.pad(image, ((pad, pad), (pad, pad), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(padded, (size, size), axis=(0, 1))
    return np.einsum("hwcij,ijcu->hwu", windows, kernel)


@pytest.mark.parametrize("seed", SETTINGS)
def test_conv_lstm_is_an_lstm_whose_products_are_convolutions(seed):
    rng = np.random.default_rng(seed)
    channels, units, kernel = 2, 3, 3
    frames = rng.normal(size=(1, 2, 5, 6, channels)).astype("float32")
    layer = layers.ConvLSTM2D(units, kernel, padding="same", unroll=True)
    layer.build(frames.shape)
    layer.set_weights([rng.normal(size=w.shape) / 2 for w in layer.get_weights()])
    inputs, recurrent, bias = layer.get_weights()

    state = cell = np.zeros((5, 6, units))
    for frame in frames[0]:
        i, f, z, o = np.split(convolve(frame, inputs) + convolve(state, recurrent) + bias, 4, -1)
        cell = sigmoid(f) * cell + sigmoid(i) * np.tanh(z)
        state = sigmoid(o) * np.tanh(cell)
    np.testing.assert_allclose(ops.convert_to_numpy(layer(frames))[0], state, atol=1e-4)


@pytest.mark.parametrize("seed", SETTINGS)
def test_ctc_sums_over_all_rows_that_read_as_the_word(seed):
    rng = np.random.default_rng(seed)
    columns, length = 5, 1 + seed % 2
    word = rng.integers(1, 4, size=length).tolist()
    logits = rng.normal(size=(columns, 4)).astype("float32")
    chances = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)

    probability = 0.0
    for row in itertools.product(range(4), repeat=columns):
        if [b for a, b in zip((0, *row), row) if b not in (0, a)] == word:
            probability += np.prod(chances[range(columns), row])
    lengths = np.array([length], "int32"), np.array([columns], "int32")
    loss = ops.ctc_loss(np.array([word], "int32"), logits[None], *lengths)
    np.testing.assert_allclose(ops.convert_to_numpy(loss), -np.log(probability), rtol=1e-3)


@pytest.mark.parametrize("seed", SETTINGS)
def test_qrnn_is_a_gru_over_windows_that_does_not_look_at_its_state(seed):
    rng = np.random.default_rng(seed)
    steps, features, units, width = 5, 2, 4, 2 + seed % 2
    x = rng.normal(size=(steps, features)).astype("float32")
    convolution = layers.Conv1D(2 * units, width, padding="causal")
    convolution.build((1, steps, features))
    kernel = rng.normal(size=(width, features, 2 * units)).astype("float32")
    convolution.set_weights([kernel, np.zeros(2 * units)])
    forget, new = np.split(ops.convert_to_numpy(convolution(x[None]))[0], 2, axis=-1)

    memory, expected = np.zeros(units), []
    for f, z in zip(sigmoid(forget), np.tanh(new)):
        memory = f * memory + (1 - f) * z
        expected.append(memory)

    padded = np.pad(x, ((width - 1, 0), (0, 0)))
    windows = np.stack([padded[t : t + width].ravel() for t in range(steps)])
    gru = layers.GRU(units, return_sequences=True, unroll=True)
    gru.build((1, steps, width * features))
    update, candidate = np.split(kernel.reshape(width * features, 2 * units), 2, axis=-1)
    reset = np.zeros_like(update)
    _, recurrent, bias = gru.get_weights()
    gru.set_weights([np.hstack([update, reset, candidate]), 0 * recurrent, 0 * bias])
    got = ops.convert_to_numpy(gru(windows[None].astype("float32")))[0]
    np.testing.assert_allclose(got, expected, atol=1e-4)
