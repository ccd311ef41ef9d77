"""The formulas on the page of pooling give what Keras gives."""

import keras
import numpy as np
import pytest
from keras import layers, ops


def drawn(seed):
    """One case: an image, a window and a stride."""
    rng = np.random.default_rng(seed)
    image = rng.normal(size=(1, 9, 11, 3)).astype("float32")  # one shape: compiling takes longest
    return image, int(rng.integers(1, 5)), int(rng.integers(1, 4))


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize(("kind", "reduce"), [("Max", np.max), ("Average", np.mean)])
def test_a_pooled_value_is_the_maximum_or_mean_of_its_window(kind, reduce, seed):
    image, k, s = drawn(seed)
    pooled = ops.convert_to_numpy(getattr(layers, f"{kind}Pooling2D")(k, s)(image))[0]
    for i, j, c in np.ndindex(pooled.shape):
        window = image[0, i * s : i * s + k, j * s : j * s + k, c]
        assert pooled[i, j, c] == pytest.approx(reduce(window), abs=1e-5)


@pytest.mark.parametrize("seed", range(20))
def test_the_stride_of_a_pooling_defaults_to_its_window(seed):
    image, k, _ = drawn(seed)
    shapes = [layers.MaxPooling2D(k, s).compute_output_shape(image.shape) for s in (None, k)]
    assert shapes[0] == shapes[1] == (1, 9 // k, 11 // k, 3)


@pytest.mark.parametrize("seed", range(20))
def test_blurred_pooling_is_a_quarter_a_half_and_a_quarter_of_the_maxima(seed):
    rng = np.random.default_rng(seed)
    x = rng.normal(size=15 + seed % 2).astype("float32")
    stack = [layers.MaxPooling1D(2, 1), layers.AveragePooling1D(2, 1), layers.AveragePooling1D(2)]
    pooled = ops.convert_to_numpy(keras.Sequential(stack)(x[None, :, None]))[0, :, 0]
    m = np.maximum(x[:-1], x[1:])
    y = [m[2 * i] / 4 + m[2 * i + 1] / 2 + m[2 * i + 2] / 4 for i in range(len(pooled))]
    assert len(pooled) == (len(x) - 4) // 2 + 1
    np.testing.assert_allclose(pooled, y, atol=1e-5)


@pytest.mark.parametrize("seed", range(20))
def test_the_head_decides_whether_parameters_grow_with_the_image(seed):
    h, w, c, u = map(int, np.random.default_rng(seed).integers(1, 20, 4))
    counts = []
    for head in layers.Flatten(), layers.GlobalAveragePooling2D():
        dense = layers.Dense(u)
        dense.build(head.compute_output_shape((None, h, w, c)))
        counts.append(dense.count_params())
    assert counts == [(h * w * c + 1) * u, (c + 1) * u]
