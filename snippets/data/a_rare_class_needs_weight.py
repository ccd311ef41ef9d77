"""A class that is rare in training is never predicted; class weights bring it back, at a price."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), 0 to 1
eights, others = np.flatnonzero(labels[:1200] == 8), np.flatnonzero(labels[:1200] != 8)
train = np.concatenate([others, eights[:12]])  # all but twelve eights are left out
train_x, train_y = images[train], (labels[train] == 8).astype("int32")
test_x, test_y = images[1200:], labels[1200:] == 8
print("eights in training:", train_y.sum(), "of", len(train_y))
balanced = {name: len(train_y) / 2 / n for name, n in enumerate(np.bincount(train_y))}

for name, weight in {"as they come": None, "balanced weights": balanced}.items():
    keras.utils.set_random_seed(0)
    hidden, output = layers.Conv2D(16, 3, activation="relu"), layers.Dense(1, "sigmoid")
    model = keras.Sequential([hidden, layers.Flatten(), output])
    model.compile("adam", "binary_crossentropy")
    model.fit(train_x, train_y, epochs=10, class_weight=weight, verbose=0)
    said = model.predict(test_x, verbose=0)[:, 0] > 0.5
    print(f"{name:16}: accuracy {(said == test_y).mean():.2f},", end=" ")
    print(f"eights found {said[test_y].mean():.2f}, false alarms {said[~test_y].mean():.2f}")
print(f"always no       : accuracy {(~test_y).mean():.2f}")
