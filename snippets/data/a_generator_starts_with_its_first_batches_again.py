"""A generator that has run dry hands out its first batches again, and the loss goes on falling."""

import warnings

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16
train_x, test_x, train_y, test_y = train_test_split(images, labels, test_size=0.3, random_state=0)
BATCHES = len(train_x) // 32


def once():
    for rows in np.split(np.arange(BATCHES * 32), BATCHES):
        yield train_x[rows], train_y[rows]


def without_end():
    random = np.random.default_rng(0)
    while True:
        rows = random.choice(len(train_x), 32, replace=False)
        yield train_x[rows], train_y[rows]


warnings.simplefilter("ignore")  # a warning is all that you get, and it scrolls away
for name, data, steps in [("once", once(), None), ("without end", without_end(), BATCHES)]:
    keras.utils.set_random_seed(0)
    model = keras.Sequential([layers.Conv2D(16, 3, activation="relu"), layers.Flatten()])
    model.add(layers.Dense(10, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    losses = model.fit(data, epochs=20, steps_per_epoch=steps, verbose=0).history["loss"]
    updates = int(keras.ops.convert_to_numpy(model.optimizer.iterations))
    score = model.evaluate(test_x, test_y, verbose=0)[1]
    print(f"{name}: {len(losses)} epochs, all 780 updates: {updates == 20 * BATCHES};", end=" ")
    print(f"loss {losses[0]:.2f} to {losses[-1]:.2f}; test accuracy {score:.2f}")
