"""Three 3x3 kernels see as far as one 7x7 kernel, for little more than half the weights."""

import keras
from keras import layers

small = [keras.Input((7, 7, 64)), *(layers.Conv2D(64, 3, activation="relu") for _ in range(3))]
large = [keras.Input((7, 7, 64)), layers.Conv2D(64, 7, activation="relu")]

for name, stack in (("three 3x3:", small), ("one 7x7:", large)):
    model = keras.Sequential(stack)
    print(name, model.output_shape, f"{model.count_params():,}")
print("share:", f"{3 * (3 * 3 * 64 + 1) / (7 * 7 * 64 + 1):.2f}")
