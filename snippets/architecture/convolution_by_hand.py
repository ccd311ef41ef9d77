"""A Conv2D layer slides its kernel without turning it: it computes cross-correlation."""

import numpy as np
from keras import layers, ops
from scipy.signal import convolve2d, correlate2d
from sklearn.datasets import load_digits

image = load_digits().images[3]  # a handwritten 3, (8, 8), ink 0 to 16
kernel = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])  # positive where ink begins, left to right

feature_map = np.zeros((6, 6))
for row, column in np.ndindex(6, 6):
    window = image[row : row + 3, column : column + 3]
    feature_map[row, column] = (window * kernel).sum()

layer = layers.Conv2D(filters=1, kernel_size=3, use_bias=False)
layer.build((None, 8, 8, 1))
layer.set_weights([kernel.reshape(3, 3, 1, 1)])  # (height, width, channels in, channels out)
from_keras = ops.convert_to_numpy(layer(image.reshape(1, 8, 8, 1)))[0, :, :, 0]

print("the 3 in rows 3 to 5, columns 3 to 5:", *image[3:6, 3:6].astype(int).tolist())
print("times the kernel, summed:", int(feature_map[3, 3]))
print("Keras = our loop:", np.allclose(from_keras, feature_map, atol=1e-4))
print("Keras = cross-correlation:", np.allclose(from_keras, correlate2d(image, kernel, "valid")))
print("Keras = convolution:", np.allclose(from_keras, convolve2d(image, kernel, "valid")))
flipped = kernel[::-1, ::-1]
print("Keras = convolution, flipped:", np.allclose(from_keras, convolve2d(image, flipped, "valid")))
