"""A forget gate must stand at 0.986 to keep half of a value for fifty steps."""

import numpy as np

for bias in (0, 1, 3, 5):
    gate = 1 / (1 + np.exp(-bias))  # sigmoid
    print(f"bias {bias}: gate {gate:.3f}, kept after 50 steps {gate**50:.2g}")

gate = 0.5 ** (1 / 50)
print(f"half kept: gate {gate:.3f}, bias {np.log(gate / (1 - gate)):.2f}")
