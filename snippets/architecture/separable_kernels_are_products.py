"""A separable convolution is a plain one whose kernels are products of two small factors."""

import numpy as np
from keras import layers, ops
from skimage.data import chelsea

photo = chelsea()[None, 100:240:7, 100:310:7] / 255  # (1, 20, 30, 3)
rng = np.random.default_rng(0)

separable = layers.SeparableConv2D(6, 3, use_bias=False)
separable.build((None, 20, 30, 3))
where = rng.normal(size=(3, 3, 3, 1))  # one 3x3 kernel for each of 3 channels
mixture = rng.normal(size=(1, 1, 3, 6))  # 6 mixtures of the 3 maps, pixel by pixel
separable.set_weights([where, mixture])

depthwise, pointwise = layers.DepthwiseConv2D(3, use_bias=False), layers.Dense(6, use_bias=False)
plain = layers.Conv2D(6, 3, use_bias=False)
for layer in depthwise, pointwise, plain:
    layer.build((None, 20, 30, 3))
depthwise.set_weights([where])
pointwise.set_weights([mixture[0, 0]])
plain.set_weights([where * mixture])  # (3, 3, 3, 6)

expected = ops.convert_to_numpy(separable(photo))
two_steps = ops.convert_to_numpy(pointwise(depthwise(photo)))
one_step = ops.convert_to_numpy(plain(photo))
print("separable = depthwise, then Dense:", np.allclose(expected, two_steps, atol=1e-4))
print("separable = Conv2D with the product kernel:", np.allclose(expected, one_step, atol=1e-4))
print("weights, separable:", separable.count_params())
print("weights, plain:", plain.count_params())
