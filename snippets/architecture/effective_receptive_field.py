"""The formula gives the pixels that can count; most of what does count lies in their middle."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
figure, axes = plt.subplots(1, 3, figsize=(5.5, 2.8), subplot_kw={"frame_on": False})
figure.suptitle("Deeper, and relatively narrower", x=0.02, ha="left", weight="bold")

for depth, axis in zip((4, 8, 16), axes, strict=True):
    side = 1 + depth * (3 - 1)  # the formula
    network = keras.Sequential([keras.Input((side, side, 1))])
    for _ in range(depth):
        convolution = layers.Conv2D(8, 3, activation="relu", use_bias=False)
        network.add(convolution)
        shape = convolution.kernel.shape  # (3, 3, channels in, 8), from here on random
        convolution.set_weights([rng.normal(size=shape) * np.sqrt(2 / np.prod(shape[:3]))])

    pixels = side * side
    image = rng.normal(size=(1, side, side, 1))  # repeated below, once for each of its pixels
    images = ops.convert_to_tensor(np.repeat(image, pixels, axis=0), "float32")
    pulses = ops.convert_to_tensor(np.eye(pixels).reshape(images.shape), "float32")
    _, slopes = ops.jvp(network, (images,), (pulses,))  # (pixels, 1, 1, 8): d outputs / d pixel
    weight = (ops.convert_to_numpy(slopes) ** 2).sum((1, 2, 3))
    weight /= weight.sum()

    most = np.count_nonzero(np.cumsum(np.sort(weight)[::-1]) < 0.95) + 1
    print(
        f"{depth:2} layers: {side}x{side}, with a gradient: {np.count_nonzero(weight)} of {pixels}"
    )
    print(f"  pixels that hold 95 % of it: {most / pixels:.2f}")
    axis.imshow(np.sqrt(weight.reshape(side, side)), cmap="Blues")
    axis.set(xticks=[], yticks=[], xlabel=f"{depth} layers\n{side}×{side} pixels")
plt.show()
