"""The first layer of a trained CNN keeps a near copy of the digit; deeper maps are less like it."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)

keras.utils.set_random_seed(0)
inputs = keras.Input((8, 8, 1))
stack = [layers.Conv2D(6, 3, padding="same", activation="relu") for _ in range(3)]
maps = [inputs]
for convolution in stack:
    maps.append(convolution(maps[-1]))
model = keras.Model(inputs, layers.Dense(10, "softmax")(layers.Flatten()(maps[-1])))
model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(images[:1280], labels[:1280], epochs=8, verbose=0)
print(f"new digits right: {model.evaluate(images[1280:], labels[1280:], 517, verbose=0)[1]:.2f}")

ink = images[1280:, :, :, 0].ravel()
seen = keras.Model(inputs, maps[1:]).predict(images, verbose=0)  # of each layer (sample, 8, 8, map)
alike = [np.nanmax(np.corrcoef(ink, m[1280:].reshape(-1, 6).T)[0, 1:]) for m in seen]
print(f"layer 1, the map most like the ink: {alike[0]:.2f}")
print("deeper maps are less like it:", bool(max(alike[1:]) < alike[0]))

kernels = ops.convert_to_numpy(stack[0].kernel)[:, :, 0].transpose(2, 0, 1)
seen = [layer[3].transpose(2, 0, 1) for layer in seen]  # (map, height, width)
bare = {"frame_on": False, "xticks": [], "yticks": []}
_, axes = plt.subplots(4, 7, figsize=(5.5, 3.6), subplot_kw=bare)
plt.suptitle("A 3, layer by layer", x=0.02, ha="left", weight="bold")
for number, (row, pictures) in enumerate(zip(axes, [kernels, *seen], strict=True)):
    row[0].text(1, 0.5, f"layer {number}" if number else "kernels", ha="right", va="center")
    shades = {"cmap": "RdBu_r", "vmin": -1, "vmax": 1} if not number else {"cmap": "Blues"}
    for axis, picture in zip(row[1:], pictures, strict=True):
        axis.imshow(picture, **shades)
plt.show()
