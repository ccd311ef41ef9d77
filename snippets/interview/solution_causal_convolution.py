"""Pad in front and step back: NaN in the future proves that a convolution does not see it."""

# --8<-- [start:check]
import numpy as np
from keras import layers, ops


def check(causal):
    """Try causal(x, kernel, dilation) on (time, features) and (width, features, channels)."""
    rng = np.random.default_rng(0)
    x, kernel = (rng.normal(size=s).astype("float32") for s in [(20, 2), (3, 2, 5)])
    for dilation in (1, 4):
        y = causal(x, kernel, dilation)
        assert y.shape == (20, 5), f"one output for each step, (20, 5), and not {y.shape}"
        for now in range(20):
            poisoned = np.where(np.arange(20)[:, None] > now, np.nan, x)
            sees = np.isnan(causal(poisoned, kernel, dilation)).any(axis=1)
            assert not sees[: now + 1].any(), f"output {np.argmax(sees)} sees a step after {now}"
        poisoned = np.where(np.arange(20)[:, None] == 9, np.nan, x)
        seen_by = np.flatnonzero(np.isnan(causal(poisoned, kernel, dilation)).any(axis=1))
        wanted = [9, 9 + dilation, 9 + 2 * dilation]
        assert seen_by.tolist() == wanted, f"step 9 is seen at {seen_by}, not at {wanted}"
        layer = layers.Conv1D(5, 3, padding="causal", dilation_rate=dilation, use_bias=False)
        layer.build((1, 20, 2))
        layer.set_weights([kernel])
        same = np.allclose(y, ops.convert_to_numpy(layer(x[None]))[0], atol=1e-4)
        assert same, "right steps, wrong numbers: a turned kernel, or a past that is not zero?"
        print("dilation", dilation, "sees no future; step 9 is seen at", *seen_by)


# --8<-- [end:check]
def causal(x, kernel, dilation=1):
    past = (len(kernel) - 1) * dilation
    padded = np.pad(x, [(past, 0), (0, 0)])  # zeros in front only
    taps = (padded[k * dilation :][: len(x)] for k in range(len(kernel)))  # the last one: now
    return sum(tap @ weights for tap, weights in zip(taps, kernel))


check(causal)
