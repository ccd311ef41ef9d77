"""Longer training and a lower threshold find as many of a rare class as class weights did."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), 0 to 1
eights, others = np.flatnonzero(labels[:1200] == 8), np.flatnonzero(labels[:1200] != 8)
train = np.concatenate([others, eights[:12]])
train_x, train_y = images[train], (labels[train] == 8).astype("int32")
test_x, test_y = images[1200:], labels[1200:] == 8

keras.utils.set_random_seed(0)
hidden, output = layers.Conv2D(16, 3, activation="relu"), layers.Dense(1, "sigmoid")
model = keras.Sequential([hidden, layers.Flatten(), output])
model.compile("adam", "binary_crossentropy")
for epochs in (10, 30):
    model.fit(train_x, train_y, epochs=epochs, verbose=0)
    answers = model.predict(test_x, verbose=0)[:, 0]
    known = model.predict(images[others], verbose=0)[:, 0]  # the threshold asks no test picture
    for name, threshold in {"one half": 0.5, "low": np.quantile(known, 0.91)}.items():
        said = answers > threshold
        print(f"{epochs} more epochs, {name:8}: eights found {said[test_y].mean():.2f}", end=", ")
        print(f"false alarms {said[~test_y].mean():.2f}")
