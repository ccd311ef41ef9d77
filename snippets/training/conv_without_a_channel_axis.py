"""A convolution wants four axes: batch, height, width, channels."""

import numpy as np
from keras import layers, ops

images = np.zeros((32, 28, 28))  # 32 grey images

try:
    layers.Conv2D(8, 3)(images)
except ValueError as error:
    print(error)

cured = ops.expand_dims(images, -1)  # the same as images[..., None]
print("\ncured:", tuple(layers.Conv2D(8, 3)(cured).shape))
