"""Augmentation helps if it makes what the test will bring, and harms if it makes another digit."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = np.pad(images.reshape(-1, 8, 8, 1) / 16, ((0, 0), (2, 2), (2, 2), (0, 0)))
train_x, train_y, test_x, test_y = images[:1200], labels[:1200], images[1200:], labels[1200:]
moved = np.roll(test_x, (1, -2), axis=(1, 2))  # a pixel down, two to the left
six_or_nine = np.isin(test_y, [6, 9])

augmentations = {
    "none": [],
    "shift": [layers.RandomTranslation(2 / 12, 2 / 12, "constant", "nearest")],
    "flip": [layers.RandomFlip("horizontal_and_vertical")],
    "half turn": [layers.RandomRotation(0.5, "constant")],
}
for name, augmentation in augmentations.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential([
        keras.Input((12, 12, 1)),
        *augmentation,
        layers.Conv2D(16, 3, activation="relu"),
        layers.Conv2D(32, 3, activation="relu"),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ])
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    model.fit(train_x, train_y, epochs=10, verbose=0)
    read, read_moved = (model.predict(x, verbose=0).argmax(1) == test_y for x in (test_x, moved))
    print(
        f"{name:10} in place {read.mean():.2f}  6 and 9 {read[six_or_nine].mean():.2f}"
        f"  moved {read_moved.mean():.2f}"
    )
