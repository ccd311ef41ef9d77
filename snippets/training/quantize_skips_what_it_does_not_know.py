"""`quantize("int8")` shrinks dense layers; convolutions and recurrent layers stay as they are."""

import warnings

import keras
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16
train_x, test_x, train_y, test_y = train_test_split(images, labels, test_size=0.3, random_state=0)
keras.utils.set_random_seed(0)
convolutions = [layers.Conv2D(width, 3, activation="relu") for width in (16, 32)]
networks = {
    "Dense": [layers.Flatten(), layers.Dense(64, "relu"), layers.Dense(64, "relu")],
    "CNN": [*convolutions, layers.GlobalMaxPooling2D()],
    "GRU": [layers.Reshape((8, 8)), layers.GRU(48)],
}


def kilobytes_and_accuracy(model):
    size = sum(w.numpy().nbytes for w in model.weights) / 1024
    return f"{size:3.0f} kB, {model.evaluate(test_x, test_y, verbose=0)[1]:.2f}"


for name, hidden in networks.items():
    model = keras.Sequential([keras.Input((8, 8, 1)), *hidden, layers.Dense(10, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train_x, train_y, epochs=12, verbose=0)
    before = kilobytes_and_accuracy(model)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        model.quantize("int8")
    model.compile(metrics=["accuracy"])
    print(f"{name:6} {before} -> {kilobytes_and_accuracy(model)}")
    skipped = {str(w.message).split()[1] for w in caught if "`quantize`" in str(w.message)}
    print("  skipped:", *sorted(skipped))
