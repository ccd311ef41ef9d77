"""A vision transformer cuts its patches with a convolution whose stride is its kernel."""

import numpy as np
from keras import layers, ops
from skimage.data import chelsea

image = chelsea()[:288, :448].astype("float32") / 255  # a cat, (height, width, channel)
conv = layers.Conv2D(64, kernel_size=16, strides=16)
by_convolution = ops.convert_to_numpy(conv(image[None]))[0]

patches = image.reshape(18, 16, 28, 16, 3).swapaxes(1, 2)  # (18, 28, 16, 16, 3)
words = patches.reshape(18 * 28, 16 * 16 * 3)
kernel, bias = (ops.convert_to_numpy(weight) for weight in conv.weights)
by_dense_layer = words @ kernel.reshape(16 * 16 * 3, 64) + bias

print("feature map:     ", by_convolution.shape)
print("row of words:    ", by_dense_layer.shape)
print("the same numbers:", np.allclose(by_convolution.reshape(504, 64), by_dense_layer, atol=1e-4))
print("pairs of words that one attention layer compares:", f"{504**2:,}")
print("pairs for pixels as words:                       ", f"{(288 * 448) ** 2:,}")
