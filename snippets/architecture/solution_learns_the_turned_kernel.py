"""Shown the results of a true convolution, Conv2D learns the kernel turned by half a turn."""

import keras
import numpy as np
from keras import layers
from scipy.signal import convolve2d
from sklearn.datasets import load_digits

digits = load_digits().images / 16  # (1797, 8, 8)
kernel = np.array([[1, 2, 0], [0, 3, -1], [-2, 0, 0]])  # no symmetry at all
targets = np.array([convolve2d(digit, kernel, "valid") for digit in digits])

keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(1, 3, use_bias=False)])
model.compile(keras.optimizers.Adam(0.05), "mse")
model.fit(digits[..., None], targets[..., None], epochs=12, verbose=0)

learned = model.get_weights()[0][:, :, 0, 0].round().astype(int)
print("the kernel:", *kernel.tolist())
print("learned:", *learned.tolist())
print("learned = the kernel turned by 180 degrees:", np.array_equal(learned, np.rot90(kernel, 2)))
