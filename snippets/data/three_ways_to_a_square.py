"""Squeezing a wide picture into a square changes what is on it; cropping and padding do not."""

import keras
import matplotlib.pyplot as plt
import numpy as np
import skimage
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = layers.Resizing(16, 16)(images.reshape(-1, 8, 8, 1) / 16)
images = np.pad(keras.ops.convert_to_numpy(images), ((0, 0), (4, 4), (4, 4), (0, 0)))
wide = np.pad(images[1200:], ((0, 0), (0, 0), (12, 12), (0, 0)))  # 24 high, 48 wide

keras.utils.set_random_seed(0)
model = keras.Sequential([
    keras.Input((24, 24, 1)),
    layers.Conv2D(16, 5, strides=2, activation="relu"),
    layers.Conv2D(32, 3, activation="relu"),
    layers.Flatten(),
    layers.Dense(10, activation="softmax"),
])
loss, adam = "sparse_categorical_crossentropy", keras.optimizers.Adam(0.003)
model.compile(adam, loss, metrics=["accuracy"])
model.fit(images[:1200], labels[:1200], epochs=8, verbose=0)

ways = {
    "squeeze": layers.Resizing(24, 24),
    "crop": layers.Resizing(24, 24, crop_to_aspect_ratio=True),
    "pad": layers.Resizing(24, 24, pad_to_aspect_ratio=True),
}
figure, axes = plt.subplots(1, 3, figsize=(7, 2.6))
cat = skimage.data.chelsea().astype("float32")
for axis, (name, way) in zip(axes, ways.items()):
    score = model.evaluate(way(wide), labels[1200:], verbose=0)[1]
    print(f"{name:8} {wide.shape[1:3]} -> {tuple(way(wide).shape[1:3])}  accuracy {score:.2f}")
    way.height = way.width = 120
    axis.imshow(np.clip(keras.ops.convert_to_numpy(way(cat[None])[0]) / 255, 0, 1))
    axis.set(title=name, xticks=[], yticks=[])
plt.show()
