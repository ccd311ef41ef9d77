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
maps = [stack[0](inputs)]
for convolution in stack[1:]:
    maps.append(convolution(maps[-1]))
model = keras.Model(inputs, layers.Dense(10, "softmax")(layers.Flatten()(maps[2])))
optimizer = keras.optimizers.Adam(0.01)
model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(images[:1280], labels[:1280], epochs=8, verbose=0)
print(f"new digits right: {model.evaluate(images[1280:], labels[1280:], 517, verbose=0)[1]:.2f}")

ink = images[1280:, :, :, 0].ravel()
seen = keras.Model(inputs, maps).predict(images, verbose=0)  # of each layer (sample, 8, 8, map)
for number, layer in enumerate(seen, start=1):
    alike = [np.corrcoef(ink, layer[1280:, :, :, map_].ravel())[0, 1] for map_ in range(6)]
    print(f"layer {number}, the map most like the ink: {np.nanmax(alike):.2f}")

kernels = ops.convert_to_numpy(stack[0].kernel)[:, :, 0].transpose(2, 0, 1)
seen = [layer[3].transpose(2, 0, 1) for layer in seen]  # (map, height, width)
bare = {"frame_on": False, "xticks": [], "yticks": []}
figure, axes = plt.subplots(4, 7, figsize=(5.5, 3.6), subplot_kw=bare)
figure.suptitle("A 3, layer by layer", x=0.02, ha="left", weight="bold")
for number, (row, pictures) in enumerate(zip(axes, [kernels, *seen], strict=True)):
    row[0].text(1, 0.5, f"layer {number}" if number else "kernels", ha="right", va="center")
    shades = {"cmap": "RdBu_r", "vmin": -1, "vmax": 1} if not number else {"cmap": "Blues"}
    for axis, picture in zip(row[1:], pictures, strict=True):
        axis.imshow(picture, **shades)
plt.show()
