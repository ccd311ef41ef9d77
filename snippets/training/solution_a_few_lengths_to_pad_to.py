"""A few lengths to pad to save most compilations and most of the padding."""

import numpy as np

lengths = np.random.default_rng(0).integers(10, 201, size=1000)  # steps in each series

print("pad to              compilations   steps computed for each real one")
for name, limits in {
    "own length": np.unique(lengths),
    "50, 100, 150, 200": np.array([50, 100, 150, 200]),
    "16, 32, 64, 128, 256": 2 ** np.arange(4, 9),
    "200": np.array([200]),
}.items():
    padded = limits[np.searchsorted(limits, lengths)]
    print(f"{name:20} {len(np.unique(padded)):11} {padded.sum() / lengths.sum():28.2f}")
