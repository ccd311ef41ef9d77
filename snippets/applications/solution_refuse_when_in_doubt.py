"""Who hands the most doubtful digits to a person makes about half of the mistakes on the rest."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16
known_x, test_x, known_y, test_y = train_test_split(images, labels, test_size=0.5, random_state=0)
x, held_x, y, held_y = train_test_split(known_x, known_y, test_size=0.2, random_state=0)

keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.Input((8, 8, 1)),
        layers.Conv2D(30, 3, padding="same", activation="relu"),
        layers.Conv2D(34, 3, padding="same", activation="relu"),
        layers.GlobalMaxPooling2D(),
        layers.Dense(10, activation="softmax"),
    ]
)
adam = keras.optimizers.Adam(0.01)
model.compile(adam, "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y, 50, 15, verbose=0)

threshold = np.quantile(model.predict(held_x, verbose=0).max(axis=1), 0.05)
chances = model.predict(test_x, verbose=0)
answered = chances.max(axis=1) > threshold
right = chances.argmax(axis=1) == test_y

print(f"handed over to a person: {1 - answered.mean():.3f}")
print(f"wrong, of all: {1 - right.mean():.3f}")
print(f"wrong, of those answered: {1 - right[answered].mean():.3f}")
print("fewer are wrong among those answered:", bool(right[answered].mean() > right.mean()))
