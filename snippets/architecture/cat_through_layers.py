"""A convolution turns one picture into a stack of maps, one a kernel; pooling shrinks them."""

import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops
from skimage.data import chelsea

photo = chelsea()[:300, 75:375].reshape(60, 5, 60, 5, 3).mean((1, 3)) / 255  # (60, 60, 3), 0 to 1
edge = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]]) / 3
kernels = np.zeros((3, 3, 3, 3))  # (height, width, channels in, channels out), set by hand
kernels[..., 0] = edge[..., None]  # dark on the left, bright on the right
kernels[..., 1] = edge.T[..., None]  # dark above, bright below
kernels[1, 1, :, 2] = -4, 8, -4  # more green than red and blue

convolution = layers.Conv2D(3, 3, activation="relu")
convolution.build((None, 60, 60, 3))
convolution.set_weights([kernels, np.zeros(3)])
feature_maps = convolution(photo[None])
pooled = layers.MaxPooling2D(2)(feature_maps)
strongest = layers.GlobalMaxPooling2D()(pooled)
print("input:", (1, *photo.shape))
print("convolution + ReLU:", tuple(feature_maps.shape))
print("max pooling:", tuple(pooled.shape))
print("global max pooling:", tuple(strongest.shape))

figure, axes = plt.subplot_mosaic("A..;BCD;EFG", figsize=(5.5, 6.4))
figure.suptitle("Three kernels, three maps of one cat", x=0.02, ha="left", weight="bold")
axes["A"].imshow(photo, interpolation="none")
axes["A"].set_title("input\n60×60, 3 colours", fontsize=11)
for letters, maps, size in ("BCD", feature_maps, "58×58"), ("EFG", pooled, "pooled, 29×29"):
    for channel, name in enumerate(["left-right edge", "top-bottom edge", "green"]):
        axis = axes[letters[channel]]
        axis.set_title(f"{name}\n{size}", fontsize=11)
        values = ops.convert_to_numpy(maps)[0, :, :, channel]
        axis.imshow(values, cmap="Blues", interpolation="none", vmax=1)
for axis in axes.values():
    axis.axis("off")
plt.show()
