"""Four mistakes that Keras does not complain about, and what each does to the accuracy."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, digits = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16
from_file = np.moveaxis(images, 0, -1)  # (8, 8, 1, 1797): some files have the samples last
mixed = np.random.default_rng(0).permutation(len(images))


def accuracy(x, y, activation="softmax"):
    keras.utils.set_random_seed(0)
    convolution, output = layers.Conv2D(16, 3, activation="relu"), layers.Dense(10, activation)
    model = keras.Sequential([keras.Input((8, 8, 1)), convolution, layers.Flatten(), output])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(x[:1200], y[:1200], epochs=12, verbose=0)
    return model.evaluate(x[1200:], y[1200:], verbose=0)[1], model.predict(x[1200:], verbose=0)


right, probabilities = accuracy(images, digits)
answers = probabilities.argmax(axis=1, keepdims=True)  # (597, 1), and the labels are (597,)
wrong = {
    "reshape, not transpose": accuracy(from_file.reshape(images.shape), digits)[0],
    "images shuffled, labels not": accuracy(images[mixed], digits)[0],
    "no softmax, loss not told": accuracy(images, digits, activation=None)[0],
    "(597, 1) == (597,)": (answers == digits[1200:]).mean(),
}
for row, (name, score) in enumerate(wrong.items()):
    print(f"{name:27} {score:.2f} -> {right:.2f}")
    plt.plot([score, right], [row, row], "o-", color="#0072B2")
plt.yticks(range(len(wrong)), wrong)
plt.xlim(0, 1)
plt.xlabel("accuracy with the mistake and without")
plt.title("Four silent mistakes", loc="left")
plt.show()
