"""The same scaling at training and at prediction: a Rescaling layer in the model cannot forget it."""

import keras
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = (images.reshape(-1, 8, 8, 1) * 255 / 16).round()  # (sample, height, width, channel)
train_x, train_y, test_x, test_y = images[:1200], labels[:1200], images[1200:], labels[1200:]


def trained(pictures, *first):
    keras.utils.set_random_seed(0)
    model = keras.Sequential([
        keras.Input((8, 8, 1)),
        *first,
        layers.Conv2D(16, 3, activation="relu"),
        layers.Flatten(),
        layers.Dense(10),
    ])
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(0.1), loss, metrics=["accuracy"])
    model.fit(pictures, train_y, epochs=8, verbose=0)
    return model


def score(model, pictures):
    return f"{model.evaluate(pictures, test_y, verbose=0)[1]:.2f}"


print("trained on 0 to 255: ", score(trained(train_x), test_x))
by_hand = trained(train_x / 255)
print("divided by 255:      ", score(by_hand, test_x / 255))
print("in training only:    ", score(by_hand, test_x))
print("twice at prediction: ", score(by_hand, test_x / 255 / 255))
print("layer in the model:  ", score(trained(train_x, layers.Rescaling(1 / 255)), test_x))
