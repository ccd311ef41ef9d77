"""The last map of VGG16 sees 212 pixels each way: its pools give most of the reach."""

import keras
import numpy as np
from keras import layers, ops

blocks = (2, 2, 3, 3, 3)  # 3x3 convolutions in each block, which ends in a pool of 2
kernels_and_strides = [
    step for convolutions in blocks for step in [(3, 1)] * convolutions + [(2, 2)]
]

field, jump = 1, 1
for kernel, stride in kernels_and_strides:
    field += (kernel - 1) * jump
    jump *= stride
print("formula:", field, "jump:", jump)

pulses = np.eye(400, dtype="float32")[..., None]  # (pulse, pixel, channel): row i is on at pixel i
network = keras.Sequential([keras.Input((400, 1))])
for kernel, stride in kernels_and_strides:
    mean = 1 / kernel  # a mean in place of learned weights: what arrives stays above zero
    network.add(
        layers.Conv1D(
            1, kernel, strides=stride, kernel_initializer=keras.initializers.Constant(mean)
        )
    )
outputs = ops.convert_to_numpy(network(pulses))[..., 0]
middle = outputs.shape[1] // 2
print("measured:", np.count_nonzero(outputs[:, middle]))
without = 1 + sum(kernel - 1 for kernel, _ in kernels_and_strides)
print("the same kernels with stride 1:", without)
