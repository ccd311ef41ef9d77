"""A global average grows with the number of digits on the canvas; a global maximum does not."""

import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits

digit = load_digits().images[3] / 16
rng = np.random.default_rng(0)
convolution = layers.Conv2D(16, 3, padding="same", activation="relu", use_bias=False)
convolution.build((None, 16, 48, 1))
convolution.set_weights([rng.normal(size=(3, 3, 1, 16))])

canvas = np.zeros((3, 16, 48, 1))  # image i shows i + 1 copies of the digit
for image, copies in enumerate((1, 2, 3)):
    for copy in range(copies):
        canvas[image, 4:12, 16 * copy + 4 : 16 * copy + 12, 0] = digit

feature_maps = convolution(canvas)
for pool in layers.GlobalMaxPooling2D(), layers.GlobalAveragePooling2D():
    one, two, three = ops.convert_to_numpy(pool(feature_maps))
    print(type(pool).__name__)
    print("  two digits as one:", np.allclose(two, one, atol=1e-4))
    print("  two digits as one, doubled:", np.allclose(two, 2 * one, atol=1e-4))
    print("  three digits as one, tripled:", np.allclose(three, 3 * one, atol=1e-4))
