"""A batch 16 times as large learns less in as many epochs: it takes a sixteenth of the steps."""

import keras
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)
train_x, test_x, train_y, test_y = train_test_split(images, labels, test_size=0.3, random_state=0)

runs = [(16, 0.02, 10), (256, 0.02, 10), (256, 0.32, 10), (256, 0.02, 160)]

for batch_size, rate, epochs in runs:
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(16, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    sgd = keras.optimizers.SGD(rate)
    model.compile(sgd, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train_x, train_y, epochs=epochs, batch_size=batch_size, verbose=0)
    score = model.evaluate(test_x, test_y, verbose=0)[1]
    updates = int(sgd.iterations)
    print(
        f"batch {batch_size:3}, rate {rate}, {epochs:3} epochs = {updates:3} updates: {score:.2f}"
    )
