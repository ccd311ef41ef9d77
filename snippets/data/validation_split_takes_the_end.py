"""validation_split cuts off the end before it shuffles: in files sorted by class, whole classes."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), 0 to 1
by_class = np.argsort(labels, kind="stable")  # folder 0, folder 1, ... as a disk lists them
shuffled = np.random.default_rng(0).permutation(len(labels))

for name, order in {"sorted by class": by_class, "shuffled once": shuffled}.items():
    keras.utils.set_random_seed(0)
    hidden, output = layers.Conv2D(32, 3, activation="relu"), layers.Dense(10, "softmax")
    model = keras.Sequential([hidden, layers.Flatten(), output])
    adam = keras.optimizers.Adam(0.003)
    model.compile(adam, "sparse_categorical_crossentropy", metrics=["accuracy"])
    x, y = images[order], labels[order]
    history = model.fit(x, y, epochs=8, validation_split=0.2, verbose=0).history
    unseen = set(y[-len(y) // 5 :].tolist()) - set(y[: -len(y) // 5].tolist())
    print(f"{name:15}: training {history['accuracy'][-1]:.2f},", end=" ")
    print(f"validation {history['val_accuracy'][-1]:.2f}, never trained: {sorted(unseen)}")
