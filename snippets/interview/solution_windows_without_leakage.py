"""Scale by the past, cut targets at the border; the check changes the future to find a leak."""

# --8<-- [start:check]
import numpy as np


def check(cut):
    """Try cut(series, window, horizon, border), which returns ((x, y), (x, y)): train and test."""
    steps = np.arange(30.0)  # each value names its step
    other_future = np.where(steps < 20, steps, -9 * steps)
    (x, y), (test_x, test_y) = cut(steps, 4, 3, 20)
    (other_x, other_y), _ = cut(other_future, 4, 3, 20)
    assert x.shape[1:] == (4, 1) and y.shape[1:] == (3,), (
        "x: (sample, window, 1), y: (sample, horizon)"
    )
    assert np.array_equal(x, other_x), "training inputs know the future: a window or the scaler"
    assert np.array_equal(y, other_y), "training targets reach behind the border: leave a gap"
    mean, deviation = steps[:20].mean(), steps[:20].std()
    x, y, test_x, test_y = (part * deviation + mean for part in (x, y, test_x, test_y))
    assert np.allclose(x[0, :, 0], [0, 1, 2, 3]), "scale by mean and deviation of series[:border]"
    for inputs, targets in ((x, y), (test_x, test_y)):
        assert np.allclose(targets[:, 0], inputs[:, -1, 0] + 1), "targets follow right behind"
    assert np.isclose(y.max(), 19), "the last known step, 19, can be a target: the gap is too wide"
    assert np.isclose(test_y.min(), 20), "the first test target is step 20; inputs may reach back"
    assert np.isclose(test_y.max(), 29), "the last step, 29, can be a test target"
    print("right:", len(x), "examples to train,", len(test_x), "to test")


# --8<-- [end:check]
def cut(series, window, horizon, border):
    series = (series - series[:border].mean()) / series[:border].std()

    def examples(part):
        rows = np.lib.stride_tricks.sliding_window_view(part, window + horizon)
        return rows[:, :window, None], rows[:, window:]

    return examples(series[:border]), examples(series[border - window :])


check(cut)
