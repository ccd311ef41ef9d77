"""A unit that keeps 0.9 of its state is imitated to one per cent by a kernel of 44 steps."""

import keras
import numpy as np
from keras import layers, ops

ones = np.ones((1, 300, 1), "float32")  # the input that makes the largest state

recurrence = keras.Sequential(
    [
        keras.Input((300, 1)),
        layers.SimpleRNN(1, activation="linear"),
    ]
)
recurrence.set_weights([np.array([[1]]), np.array([[0.9]]), np.array([0])])
state = ops.convert_to_numpy(recurrence(ones))[0, 0]

for width in (10, 22, 44, 88):
    kernel = 0.9 ** np.arange(width)[::-1]  # the newest step last
    conv = layers.Conv1D(1, width, padding="causal", use_bias=False)
    conv.build(ones.shape)
    conv.set_weights([kernel.reshape(width, 1, 1)])
    missing = 1 - ops.convert_to_numpy(conv(ones))[0, -1, 0] / state
    print(f"width {width:2}: missing {missing:.4f}, formula 0.9**{width}: {0.9**width:.4f}")
