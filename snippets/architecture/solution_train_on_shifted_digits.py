"""A CNN that ends in Flatten learns the shift that it is shown, and part of the next one."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = np.pad(images.reshape(-1, 8, 8, 1) / 16, ((0, 0), (3, 3), (3, 3), (0, 0)))  # 14x14 canvas
train_x, test_x, train_y, test_y = train_test_split(images, labels, train_size=1280, random_state=0)

keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.Input((14, 14, 1)),
        layers.Conv2D(16, 3, padding="same", activation="relu"),
        layers.Conv2D(32, 5, padding="same", activation="relu"),
        layers.Flatten(),
        layers.Dense(10, activation="softmax"),
    ]
)
optimizer = keras.optimizers.Adam(0.005)
model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
shown = np.concatenate([np.roll(train_x, pixels, axis=2) for pixels in (0, 1)])
model.fit(shown, np.tile(train_y, 2), epochs=3, verbose=0)

for pixels in range(4):
    moved = np.roll(test_x, pixels, axis=2)
    print(f"moved {pixels} px: {model.evaluate(moved, test_y, 517, verbose=0)[1]:.2f}")
