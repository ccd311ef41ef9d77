"""`Flatten` before `Dense` fixes the image size; global pooling leaves it open."""

import numpy as np
from keras import layers

small, large = np.zeros((1, 28, 28, 1)), np.zeros((1, 32, 32, 1))
convolution, flatten, dense = layers.Conv2D(8, 3), layers.Flatten(), layers.Dense(10)
dense(flatten(convolution(small)))

try:
    dense(flatten(convolution(large)))
except ValueError as error:
    print(error)

pool, dense = layers.GlobalMaxPooling2D(), layers.Dense(10)
print("\ncured:", *(tuple(dense(pool(convolution(x))).shape) for x in (small, large)))
