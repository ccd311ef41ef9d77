"""Max pooling passes the gradient to the winner alone, average pooling to all in equal parts."""

import numpy as np
from keras import layers, ops

window = np.array([[1, 2], [4, 3]], "float32").reshape(
    1, 2, 2, 1
)  # (batch, height, width, channel)
windows = ops.convert_to_tensor(np.repeat(window, 4, axis=0))
pulses = ops.convert_to_tensor(np.eye(4, dtype="float32").reshape(4, 2, 2, 1))

for pooling in layers.MaxPooling2D(2), layers.AveragePooling2D(2):
    _, slopes = ops.jvp(pooling, (windows,), (pulses,))  # pulse i: pixel i a little brighter
    slopes = ops.convert_to_numpy(slopes).reshape(2, 2).tolist()
    print(type(pooling).__name__, "of 1, 2, 4, 3 sends back", *slopes)
