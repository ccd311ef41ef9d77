"""A recurrent state that counts gets stuck at 2048 in float16 and at 256 in bfloat16."""

import numpy as np
from keras import layers, ops

ones = np.ones((1, 3000, 1), "float32")  # (batch, time steps, features)

for policy in ["float32", "mixed_float16", "mixed_bfloat16"]:
    counter = layers.SimpleRNN(  # state = state + input
        1,
        activation=None,
        kernel_initializer="ones",
        recurrent_initializer="ones",
        dtype=policy,
    )
    state = ops.convert_to_numpy(ops.cast(counter(ones), "float32"))[0, 0]
    print(f"{policy:14} 3000 ones: {state:.0f}")

for size in [0.1, 1e-4, 1e-8]:
    half, brain = (ops.cast(ops.cast(size, d), "float32") for d in ("float16", "bfloat16"))
    print(f"{size:6} float16 {float(half):.2g}, bfloat16 {float(brain):.2g}")
