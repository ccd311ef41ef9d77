"""A stride of 2 loses digits at odd shifts; behind a blur it loses few of them."""

from functools import partial

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = np.pad(images.reshape(-1, 8, 8, 1) / 16, ((0, 0), (3, 3), (3, 3), (0, 0)))  # 14x14 canvas
train_x, test_x, train_y, test_y = train_test_split(images, labels, train_size=1280, random_state=0)

conv = partial(layers.Conv2D, padding="same", activation="relu")
visit_all = layers.MaxPooling2D(2, strides=1, padding="same")
blur = layers.AveragePooling2D(2, strides=1, padding="same"), layers.AveragePooling2D(2)
halvings = {
    "strided convolution": [conv(16, 3, strides=2)],
    "max pooling": [conv(16, 3), layers.MaxPooling2D(2)],
    "max, blur, stride": [conv(16, 3), visit_all, *blur],
}

after_one_pixel = {}
print("moved to the right by 0, 1, 2, 3 pixels")
for name, halving in halvings.items():
    keras.utils.set_random_seed(0)
    head = [conv(32, 3), layers.GlobalMaxPooling2D(), layers.Dense(10, "softmax")]
    model = keras.Sequential([keras.Input((14, 14, 1)), *halving, *head])
    optimizer = keras.optimizers.Adam(0.005)
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train_x, train_y, epochs=5, verbose=0)
    moved = [np.roll(test_x, pixels, axis=2) for pixels in range(4)]
    scores = [model.evaluate(digits, test_y, 517, verbose=0)[1] for digits in moved]
    print(f"{name}:", *(f"{score:.2f}" for score in scores))
    after_one_pixel[name] = scores[1]
ahead = after_one_pixel["max, blur, stride"] > after_one_pixel["strided convolution"]
print("after one pixel the blur is ahead of the stride:", ahead)
