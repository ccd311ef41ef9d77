"""A network that is fit to learn knows twenty images by heart; a sick one fails even there."""

import keras
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), 0 to 1


def learned(hidden, rate, y=labels):
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(16, 3, activation="relu"),
            layers.Flatten(),
            hidden,
            layers.Dense(10, activation="softmax"),
        ]
    )
    optimizer = keras.optimizers.SGD(rate, momentum=0.9)
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images[:20], y[:20], batch_size=20, epochs=150, verbose=0)
    return model.evaluate(images[:20], y[:20], verbose=0)[1]


print(f"healthy             {learned(layers.Dense(64, 'relu'), 0.05):.2f}")
print(f"rate too low        {learned(layers.Dense(64, 'relu'), 0.0005):.2f}")
print(f"too small a network {learned(layers.Dense(1, 'tanh'), 0.05):.2f}")
print(f"dead ReLU           {learned(layers.Dense(64, 'relu'), 3.0):.2f}")
print(f"labels of others    {learned(layers.Dense(64, 'relu'), 0.05, labels[100:]):.2f}")
