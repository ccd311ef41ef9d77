"""Squeeze, crop or pad: whichever way a picture is made to fit, training has to use the same."""

import keras
import matplotlib.pyplot as plt
import numpy as np
import skimage
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
digits = layers.Resizing(16, 16)(images.reshape(-1, 8, 8, 1) / 16)
squares = np.pad(keras.ops.convert_to_numpy(digits), ((0, 0), (4, 4), (4, 4), (0, 0)))
wide = np.pad(squares, ((0, 0), (0, 0), (12, 12), (0, 0)))  # 24 high, 48 wide
cat = skimage.data.chelsea()[None].astype("float32") / 255


def score(train_x, test_x):
    keras.utils.set_random_seed(0)
    hidden = layers.Conv2D(16, 5, strides=2, activation="relu")
    model = keras.Sequential([hidden, layers.Flatten(), layers.Dense(10, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train_x[:1200], labels[:1200], epochs=8, verbose=0)
    return f"{model.evaluate(test_x[1200:], labels[1200:], verbose=0)[1]:.2f}"


how = {"squeeze": {}, "crop": {"crop_to_aspect_ratio": True}, "pad": {"pad_to_aspect_ratio": True}}
figure, axes = plt.subplots(1, 3, figsize=(7, 2.7))
for axis, (name, options) in zip(axes, how.items()):
    fitted = keras.ops.convert_to_numpy(layers.Resizing(24, 24, **options)(wide))
    print(f"{name:7}: trained on squares {score(squares, fitted)},", end=" ")
    print(f"on wide pictures fitted alike {score(fitted, fitted)}")
    square = keras.ops.convert_to_numpy(layers.Resizing(60, 60, **options)(cat))[0]
    axis.imshow(square.clip(0, 1))
    axis.set(xticks=[], yticks=[])
    axis.set_title(name, loc="left")
plt.show()
