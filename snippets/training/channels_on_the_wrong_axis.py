"""A layer remembers how many channels it was built for, and looks for them on its last axis."""

import numpy as np
from keras import layers

convolution = layers.Conv2D(8, 3)
convolution(np.zeros((1, 32, 32, 3)))  # built: 3 channels, last
from_elsewhere = np.zeros((4, 3, 32, 32))  # channels first, as PyTorch has them

try:
    convolution(from_elsewhere)
except ValueError as error:
    print(error)

cured = np.moveaxis(from_elsewhere, 1, -1)  # never reshape: it would mix the channels
print("\ncured:", tuple(convolution(cured).shape))
