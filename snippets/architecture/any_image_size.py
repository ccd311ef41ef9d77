"""Only Flatten ties a CNN to one image size; any size is not any scale, though."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = np.pad(images.reshape(-1, 8, 8, 1) / 16, ((0, 0), (3, 3), (3, 3), (0, 0)))  # 14x14 canvas
train_x, test_x, train_y, test_y = train_test_split(images, labels, train_size=1280, random_state=0)


def classifier(side, head):
    first = layers.Conv2D(16, 3, padding="same", activation="relu")
    second = layers.Conv2D(32, 5, padding="same", activation="relu")
    return keras.Sequential([keras.Input((side, side, 1)), first, second, head, layers.Dense(10)])


keras.utils.set_random_seed(0)
model = classifier(None, layers.GlobalMaxPooling2D())  # None: any height, any width
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(keras.optimizers.Adam(0.005), loss, metrics=["accuracy"])
model.fit(train_x, train_y, epochs=5, verbose=0)

for below, left in ((0, 0), (6, 26)):
    canvas = np.pad(test_x, ((0, 0), (0, below), (left, 0), (0, 0)))
    accuracy = model.evaluate(canvas, test_y, 517, verbose=0)[1]
    print(f"{canvas.shape[1]}x{canvas.shape[2]}: {accuracy:.2f}")
large = test_x.repeat(2, axis=1).repeat(2, axis=2)
print("digits twice as large, below 0.5:", model.evaluate(large, test_y, 517, verbose=0)[1] < 0.5)
try:
    classifier(14, layers.Flatten())(large)
except ValueError as error:
    print("Flatten, 28x28:", type(error).__name__)
