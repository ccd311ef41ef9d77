"""The receptive field formula counts exactly the pixels that can change one output."""

import keras
import numpy as np
from keras import layers, ops

stack = [  # (layer, kernel size, stride)
    (layers.Conv2D(1, 3, kernel_initializer="ones"), 3, 1),
    (layers.MaxPooling2D(2), 2, 2),
    (layers.Conv2D(1, 3, kernel_initializer="ones"), 3, 1),
    (layers.MaxPooling2D(2), 2, 2),
    (layers.Conv2D(1, 5, kernel_initializer="ones"), 5, 1),
]
columns = np.eye(64)[:, None, :, None] * np.ones((64, 64, 64, 1))  # image i: column i is bright

network = keras.Sequential([keras.Input((64, 64, 1))])
field, jump = 1, 1
for layer, kernel_size, stride in stack:
    network.add(layer)
    field += (kernel_size - 1) * jump  # jump: pixels between two neighbouring outputs
    jump *= stride
    outputs = ops.convert_to_numpy(network(columns))
    middle = outputs.shape[1] // 2
    measured = np.count_nonzero(outputs[:, middle, middle, 0])  # columns that this output sees
    print(f"{type(layer).__name__:14}formula: {field:3}  measured: {measured:3}")
