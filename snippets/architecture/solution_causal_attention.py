"""With a causal mask attention sees the past only: change step 5, and steps 0 to 4 stay."""

import keras
import numpy as np
from keras import layers, ops

keras.utils.set_random_seed(0)
x = np.random.default_rng(0).normal(size=(1, 8, 4)).astype("float32")  # (sample, step, feature)
changed = x.copy()
changed[:, 5] += 1  # only step 5 differs
attention = layers.MultiHeadAttention(num_heads=2, key_dim=4)

for masked in (False, True):
    before, after = (attention(y, y, use_causal_mask=masked) for y in (x, changed))
    difference = ops.convert_to_numpy(ops.abs(before - after)).max(axis=(0, 2))
    print(
        f"causal mask {masked!s:5}: outputs that move", np.flatnonzero(difference > 1e-6).tolist()
    )
