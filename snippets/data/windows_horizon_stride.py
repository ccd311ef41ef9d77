"""Window, horizon and stride decide which values one example sees and which it has to forecast."""

import numpy as np


def examples(series, window, horizon, stride=1):
    """Inputs of `window` values, and the `horizon` values that follow each."""
    blocks = np.lib.stride_tricks.sliding_window_view(series, window + horizon)[::stride]
    return blocks[:, :window], blocks[:, window:]


months = np.arange(12)  # twelve values, named 0 to 11
for window, horizon, stride in [(4, 1, 1), (4, 3, 1), (4, 3, 2)]:
    inputs, targets = examples(months, window, horizon, stride)
    print(f"window {window}, horizon {horizon}, stride {stride}: {len(inputs)} examples")
    for x, y in zip(inputs[:2], targets):
        print("  ", *x, " ->", *y)

inputs, targets = examples(np.arange(20), 4, 3)
print("one feature:   ", inputs[..., None].shape, "->", targets.shape)
blocks = np.lib.stride_tricks.sliding_window_view(np.zeros((20, 5)), 4 + 3, axis=0)
print("five features: ", blocks.shape, "swapped:", blocks.swapaxes(1, 2).shape)
