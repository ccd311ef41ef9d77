"""EarlyStopping watches the end of the data: on files sorted by class it stops at the start."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)
train_x, test_x, train_y, test_y = images[:1000], images[1000:], labels[:1000], labels[1000:]
orders = {
    "sorted by class": np.argsort(train_y, kind="stable"),
    "shuffled once": np.random.default_rng(0).permutation(1000),
}

for name, order in orders.items():
    keras.utils.set_random_seed(0)
    body = [layers.Conv2D(16, 3, activation="relu"), layers.Flatten()]
    model = keras.Sequential([keras.Input((8, 8, 1)), *body, layers.Dense(10, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    stop = keras.callbacks.EarlyStopping("val_loss", patience=3, restore_best_weights=True)
    data = {"validation_split": 0.2, "callbacks": [stop]}
    history = model.fit(train_x[order], train_y[order], epochs=20, verbose=0, **data).history
    score = model.evaluate(test_x, test_y, verbose=0)[1]
    stopped = "stopped early" if len(history["loss"]) < 20 else "ran to the end"
    print(f"{name:15} {stopped:14} new digits {score:.2f}")
