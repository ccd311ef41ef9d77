"""Flatten + Dense is a convolution whose kernel covers the whole map, so it can slide as well."""

import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
feature_maps = rng.normal(size=(1, 4, 4, 8))  # (batch, height, width, channels)

dense = layers.Dense(10)
dense.build((None, 4 * 4 * 8))
dense.set_weights([rng.normal(size=(128, 10)), rng.normal(size=10)])

convolution = layers.Conv2D(10, 4)  # ten classes, a kernel as large as the map
convolution.build((None, 4, 4, 8))
weights, bias = dense.get_weights()
convolution.set_weights([weights.reshape(4, 4, 8, 10), bias])

from_dense = ops.convert_to_numpy(dense(layers.Flatten()(feature_maps)))
from_convolution = ops.convert_to_numpy(convolution(feature_maps))
print("shapes:", from_dense.shape, from_convolution.shape)
print("same ten numbers:", np.allclose(from_dense, from_convolution[:, 0, 0], atol=1e-4))
print("on a larger map:", tuple(convolution(rng.normal(size=(1, 6, 9, 8))).shape))
