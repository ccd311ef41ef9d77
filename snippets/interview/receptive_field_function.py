"""The receptive field takes two lines of bookkeeping; a pulse at each input proves them."""

# --8<-- [start:check]
import keras
import numpy as np
from keras import layers, ops


def check(receptive_field):
    """Light up each input step; those that one output feels have to span the field."""
    pulses = np.eye(64, dtype="float32")[..., None]  # (pulse, time, feature)
    for kernels, strides, rule in [
        ((3,), (1,), "one layer sees its kernel"),
        ((3, 3), (1, 1), "a layer adds its kernel less one"),
        ((3, 3), (2, 1), "a stride widens what comes behind it, not its own layer"),
        ((7, 3, 3), (2, 2, 1), "strides multiply"),
        ((1, 5), (2, 1), "a kernel of 1 adds nothing, its stride still counts"),
    ]:
        model = keras.Sequential([keras.Input((64, 1))])
        for kernel, stride in zip(kernels, strides):
            model.add(layers.Conv1D(1, kernel, strides=stride, kernel_initializer="ones"))
        felt = np.flatnonzero(ops.convert_to_numpy(model(pulses))[:, 0] > 0.5)
        field, span = receptive_field(kernels, strides), int(np.ptp(felt)) + 1
        print("kernels", kernels, "strides", strides)
        print("  formula:", field, "span:", span, "felt:", len(felt))
        assert field == span, f"{rule}: {field} instead of {span}"


# --8<-- [end:check]
def receptive_field(kernels, strides):
    """How many input steps lie between the first and the last that one output step sees."""
    field, jump = 1, 1  # jump: input steps from one output of the layer to the next
    for kernel, stride in zip(kernels, strides):
        field += (kernel - 1) * jump
        jump *= stride
    return field


check(receptive_field)
