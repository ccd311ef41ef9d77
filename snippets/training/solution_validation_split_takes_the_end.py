"""validation_split takes the last samples unshuffled: sorted labels make it see none of them."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)
train_x, test_x, train_y, test_y = images[:1000], images[1000:], labels[:1000], labels[1000:]
orders = {
    "sorted by label": np.argsort(train_y, kind="stable"),
    "shuffled first": np.random.default_rng(0).permutation(1000),
}

for name, order in orders.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(16, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(
        train_x[order], train_y[order], validation_split=0.2, epochs=15, verbose=0
    ).history
    score = model.evaluate(test_x, test_y, verbose=0)[1]
    print(f"{name:15}: validation {history['val_accuracy'][-1]:.2f}, test {score:.2f}")
