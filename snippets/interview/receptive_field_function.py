"""The receptive field takes two lines of bookkeeping; a pulse at each input proves them."""

import keras
import numpy as np
from keras import layers, ops


def receptive_field(kernels, strides):
    """How many input steps lie between the first and the last that one output step sees."""
    field, jump = 1, 1  # jump: input steps from one output of the layer to the next
    for kernel, stride in zip(kernels, strides):
        field += (kernel - 1) * jump
        jump *= stride
    return field


pulses = np.eye(64, dtype="float32")[..., None]  # (pulse, time, feature): row i is on at step i
for kernels, strides in [
    ((3,), (1,)),
    ((3, 3), (1, 1)),
    ((3, 3), (2, 1)),
    ((7, 3, 3), (2, 2, 1)),
    ((1, 5), (2, 1)),
]:
    model = keras.Sequential([keras.Input((64, 1))])
    for kernel, stride in zip(kernels, strides):
        model.add(layers.Conv1D(1, kernel, strides=stride, kernel_initializer="ones"))
    felt = np.flatnonzero(ops.convert_to_numpy(model(pulses))[:, 0] > 0.5)
    print("kernels", kernels, "strides", strides)
    print(
        "  formula:",
        receptive_field(kernels, strides),
        "span:",
        np.ptp(felt) + 1,
        "felt:",
        len(felt),
    )
