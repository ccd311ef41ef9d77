"""In use, batch normalization is a scale and a shift for each channel: the kernel can absorb it."""

import keras
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
images = rng.normal(size=(2, 12, 12, 3)).astype("float32")  # (batch, height, width, channel)
kernel = rng.normal(size=(3, 3, 3, 8))
gamma, variance = rng.uniform(0.5, 2, size=(2, 8))
beta, mean = rng.normal(size=(2, 8))

normalization = layers.BatchNormalization()
pair = keras.Sequential(
    [keras.Input((12, 12, 3)), layers.Conv2D(8, 3, use_bias=False), normalization]
)
pair.set_weights([kernel, gamma, beta, mean, variance])

scale = gamma / np.sqrt(variance + normalization.epsilon)
folded = keras.Sequential([keras.Input((12, 12, 3)), layers.Conv2D(8, 3)])
folded.set_weights([kernel * scale, beta - mean * scale])

outputs = [ops.convert_to_numpy(network(images, training=False)) for network in (pair, folded)]
print("equal:", np.allclose(*outputs, atol=1e-4))
print("numbers kept:", pair.count_params(), "and", folded.count_params())
