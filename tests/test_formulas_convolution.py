"""The equations on the page about convolution are what Keras computes, at random settings."""

import keras
import numpy as np
from keras import layers, ops

RNG = np.random.default_rng(5)


def outputs(layer, weights, images):
    """What a layer with these weights makes of images, in NumPy."""
    with keras.StatelessScope(initialize_variables=False):  # random weights would cost a second
        layer.build(images.shape)
    weights = [ops.cast(weight, "float32") for weight in weights]
    found, _ = layer.stateless_call(weights, [], ops.cast(images, "float32"))
    return ops.convert_to_numpy(found)


def padding_zeros(size, kernel, stride, dilation, padding):
    """The zeros before and behind, as the page has them."""
    if padding == "valid":
        return 0, 0
    if padding == "causal":
        return dilation * (kernel - 1), 0
    zeros = max((-(-size // stride) - 1) * stride + dilation * (kernel - 1) + 1 - size, 0)
    return zeros // 2, zeros - zeros // 2


def one_output(x, k, b, i, j, f, s, d, groups):
    """The formula of the page: the sum over rows u, columns v and channels c of the group."""
    first = f // (k.shape[3] // groups) * k.shape[2]
    return b[f] + sum(
        x[i * s + u * d, j * s + v * d, first + c] * k[u, v, c, f]
        for u, v, c in np.ndindex(k.shape[:3])
    )


def random_settings(count):
    """Sizes, kernels, strides, dilations, groups and paddings that Keras accepts."""
    while count:
        height, width = 7, int(RNG.integers(4, 8))
        rows, columns = RNG.integers(1, 4, 2)
        stride, dilation = (int(RNG.integers(1, 4)), 1) if count % 2 else (1, int(count % 3 + 1))
        groups, padding = int(RNG.integers(1, 4)), ("valid", "same")[count // 2 % 2]
        if dilation * (max(rows, columns) - 1) < min(height, width):
            count -= 1
            yield (
                int(height),
                int(width),
                (int(rows), int(columns)),
                stride,
                dilation,
                groups,
                padding,
            )


def test_the_equation_is_what_conv2d_computes_with_every_setting():
    for height, width, kernel, stride, dilation, groups, padding in random_settings(20):
        x = RNG.normal(size=(height, width, 2 * groups))
        k, b = RNG.normal(size=(*kernel, 2, groups * 2)), RNG.normal(size=groups * 2)
        options = dict(strides=stride, padding=padding, dilation_rate=dilation, groups=groups)
        found = outputs(layers.Conv2D(groups * 2, kernel, **options), [k, b], x[None])[0]
        zeros = [
            padding_zeros(size, span, stride, dilation, padding)
            for size, span in zip((height, width), kernel, strict=True)
        ]
        padded = np.pad(x, (*zeros, (0, 0)))
        corners = (0, 0, 0), tuple(np.array(found.shape) - 1)
        for place in (*corners, tuple(RNG.integers(found.shape))):
            wanted = one_output(padded, k, b, *place, stride, dilation, groups)
            assert np.isclose(found[place], wanted, atol=1e-4), (kernel, options, place)


def test_padding_puts_the_zeros_where_the_page_says():
    kernel = 10.0 ** np.arange(3)[::-1]  # each output spells its window
    for number in range(30):
        size, padding = int(RNG.integers(5, 10)), ("valid", "same", "causal")[number % 3]
        stride, dilation = (int(RNG.integers(1, 5)), 1) if number % 2 else (1, number % 4 // 2 + 1)
        series = RNG.integers(1, 10, size)
        layer = layers.Conv1D(1, 3, stride, padding, dilation_rate=dilation, use_bias=False)
        found = outputs(layer, [kernel.reshape(3, 1, 1)], series.reshape(1, size, 1))[0, :, 0]
        padded = np.pad(series, padding_zeros(size, 3, stride, dilation, padding))
        starts = range(0, len(padded) - 2 * dilation, stride)
        wanted = [padded[i : i + 2 * dilation + 1 : dilation] @ kernel for i in starts]
        assert found.tolist() == wanted, (size, stride, dilation, padding)


def test_a_separable_convolution_is_one_with_a_product_kernel():
    for _ in range(20):
        channels, number, side = (int(RNG.choice(some)) for some in ((1, 3), (1, 2), (2, 3)))
        image = RNG.normal(size=(5, 6, channels))
        d = RNG.normal(size=(side, side, channels, number))
        p = RNG.normal(size=(1, 1, channels * number, 4))
        separable = layers.SeparableConv2D(4, side, depth_multiplier=number, use_bias=False)
        found = outputs(separable, [d, p], image[None])[0]
        product = np.einsum("uvcm,cmf->uvcf", d, p[0, 0].reshape(channels, number, 4))
        for place in np.ndindex(found.shape):
            wanted = one_output(image, product, np.zeros(4), *place, 1, 1, 1)
            assert np.isclose(found[place], wanted, atol=1e-4)


def test_a_convolution_on_a_ring_follows_every_shift():
    for _ in range(20):
        size, kernel = int(RNG.choice((5, 8))), int(RNG.integers(2, 5))
        image, shift = RNG.normal(size=(size, size, 2)), tuple(RNG.integers(0, size, 2))
        weights = [RNG.normal(size=(kernel, kernel, 2, 3)), RNG.normal(size=3)]
        images = np.stack([image, np.roll(image, shift, (0, 1))])
        ring = np.pad(images, ((0, 0), (0, kernel - 1), (0, kernel - 1), (0, 0)), "wrap")
        still, moved = outputs(layers.Conv2D(3, kernel, activation="tanh"), weights, ring)
        assert np.allclose(np.roll(still, shift, (0, 1)), moved, atol=1e-4)


def test_a_dense_layer_averaged_over_all_shifts_is_a_convolution():
    for _ in range(20):
        size = int(RNG.integers(3, 8))
        dense = RNG.normal(size=(size, size))
        shifts = [np.roll(np.eye(size), n, axis=0) for n in range(size)]
        average = sum(shift.T @ dense @ shift for shift in shifts) / size
        series = RNG.normal(size=size)
        ring = np.pad(series, (0, size - 1), "wrap").reshape(1, -1, 1)
        layer = layers.Conv1D(1, size, use_bias=False)
        found = outputs(layer, [average[0].reshape(size, 1, 1)], ring)[0, :, 0]
        assert np.allclose(found, average @ series, atol=1e-4)
        assert not np.allclose(found, dense @ series, atol=1e-2), "the dense layer was one before"
