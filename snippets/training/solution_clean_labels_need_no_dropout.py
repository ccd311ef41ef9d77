"""With right labels dropout does not help a small CNN, and a rate of 0.99 starves it."""

import keras
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)

for rate in [0.0, 0.5, 0.99]:
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(32, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(64, activation="relu"),
            layers.Dropout(rate),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images[:400], labels[:400], epochs=80, batch_size=50, verbose=0)
    score = model.evaluate(images[400:], labels[400:], batch_size=1397, verbose=0)[1]
    print(f"rate {rate}: {score:.2f}")
