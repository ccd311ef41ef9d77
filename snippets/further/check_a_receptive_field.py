"""A published receptive field formula agrees with three stacks built in Keras."""

import keras
import numpy as np
from keras import layers, ops

stacks = {  # (kernel size, stride, dilation) of each layer
    "three plain layers": [(3, 1, 1), (3, 1, 1), (3, 1, 1)],
    "with strides": [(5, 2, 1), (3, 2, 1), (3, 1, 1)],
    "with dilation": [(3, 1, 1), (3, 1, 2), (3, 1, 4)],
}

for name, stack in stacks.items():
    formula, step = 1, 1
    for kernel, stride, dilation in stack:
        formula += (kernel - 1) * dilation * step  # a dilated kernel spans (k - 1) * d + 1
        step *= stride

    model = keras.Sequential([keras.Input((64, 1))])
    for kernel, stride, dilation in stack:
        model.add(layers.Conv1D(1, kernel, strides=stride, dilation_rate=dilation))
    model.set_weights([np.ones(w.shape) for w in model.weights])  # none can cancel

    signals = np.vstack([np.zeros((1, 64)), np.eye(64)])[..., None]  # one step each
    outputs = ops.convert_to_numpy(model(signals))  # (65, time_steps, 1)
    middle = outputs.shape[1] // 2
    reached = np.flatnonzero(outputs[1:, middle, 0] != outputs[0, middle, 0])
    print(f"{name}: formula {formula}, measured {reached[-1] - reached[0] + 1}")
