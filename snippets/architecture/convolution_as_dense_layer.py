"""A convolution is a dense layer in which most weights are zero and the others are shared."""

import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits

digits = load_digits().images[:100]  # (digit, 8, 8)
convolution = layers.Conv2D(1, 3, use_bias=False)  # 8x8 in, 6x6 out
convolution.build((None, 8, 8, 1))
convolution.set_weights([np.arange(1.0, 10.0).reshape(3, 3, 1, 1)])  # nine different weights

one_pixel = np.eye(64).reshape(64, 8, 8, 1)  # 64 images, each with a single bright pixel
matrix = ops.convert_to_numpy(convolution(one_pixel)).reshape(64, 36)  # what each pixel reaches
dense = layers.Dense(36, use_bias=False)
dense.build((None, 64))
dense.set_weights([matrix])

from_dense = ops.convert_to_numpy(dense(digits.reshape(100, 64)))
from_convolution = ops.convert_to_numpy(convolution(digits[..., None])).reshape(100, 36)
print("same output:", np.allclose(from_dense, from_convolution, rtol=1e-4))
print("weights of the dense layer:", dense.count_params())
print("of these not zero:", np.count_nonzero(matrix))
print("of these different:", len(np.unique(matrix[matrix > 0])))
print("weights of the convolution:", convolution.count_params())
