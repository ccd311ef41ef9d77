"""Two convolutions a level see twice as far as one, less a step: formula and gradient agree."""

import keras
import numpy as np
from keras import layers, ops

x = ops.convert_to_tensor(np.random.default_rng(0).normal(size=(1, 400, 1)), "float32")
nudge = np.zeros((1, 400, 1), "float32")
nudge[0, 0] = 1  # change the first step a little: which outputs feel it?

for convolutions in (1, 2):
    for kernel, levels in [(2, 4), (3, 4), (3, 6)]:
        keras.utils.set_random_seed(0)
        stack = keras.Sequential([keras.Input((400, 1))])
        for level in range(levels):
            for _ in range(convolutions):
                options = {"padding": "causal", "dilation_rate": 2**level}
                stack.add(layers.Conv1D(8, kernel, activation="tanh", **options))
        felt = ops.jvp(stack, (x,), (ops.convert_to_tensor(nudge),))[1]
        measured = np.flatnonzero(ops.convert_to_numpy(felt).any(axis=(0, 2))).max() + 1
        formula = 1 + convolutions * (kernel - 1) * (2**levels - 1)
        setting = f"{convolutions} a level, width {kernel}, {levels} levels:"
        print(f"{setting} formula {formula:3}, gradient {measured:3}")
