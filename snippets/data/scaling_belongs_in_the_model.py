"""Scale alike in training and in use: a Rescaling layer inside the model cannot be forgotten."""

import keras
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = (images.reshape(-1, 8, 8, 1) * 255 / 16).round()  # (sample, height, width, channel)
train_x, train_y, test_x, test_y = images[:1200], labels[:1200], images[1200:], labels[1200:]


def trained(pictures, *first):
    keras.utils.set_random_seed(0)
    hidden = layers.Conv2D(16, 3, activation="relu")
    model = keras.Sequential([*first, hidden, layers.Flatten(), layers.Dense(10)])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(0.1), loss, metrics=["accuracy"])
    model.fit(pictures, train_y, epochs=8, verbose=0)
    return model


def score(model, pictures):
    return f"{model.evaluate(pictures, test_y, verbose=0)[1]:.2f}"


print("never divided:          ", score(trained(train_x), test_x))
divided = trained(train_x / 255)
print("divided in both:        ", score(divided, test_x / 255))
print("divided in training:    ", score(divided, test_x))
print("divided twice in use:   ", score(divided, test_x / 255 / 255))
print("a layer in the model:   ", score(trained(train_x, layers.Rescaling(1 / 255)), test_x))
