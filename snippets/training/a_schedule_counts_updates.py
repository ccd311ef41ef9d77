"""A schedule counts updates, not epochs: given epochs, it stops the training at once."""

import keras
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)
train_x, test_x, train_y, test_y = train_test_split(images, labels, test_size=0.3, random_state=0)
epochs, batch_size = 10, 32
updates = epochs * -(-len(train_x) // batch_size)  # the last batch of an epoch may be smaller

cosine = keras.optimizers.schedules.CosineDecay
rates = {
    "constant": 0.003,
    f"cosine, decay_steps={epochs}": cosine(0.003, epochs),
    f"cosine, decay_steps={updates}": cosine(0.003, updates),
}
for name, rate in rates.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(32, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    adam = keras.optimizers.Adam(rate)
    model.compile(adam, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train_x, train_y, epochs=epochs, batch_size=batch_size, verbose=0)
    score = model.evaluate(test_x, test_y, verbose=0)[1]
    print(f"{name:25} {score:.2f}, rate at the end {float(adam.learning_rate):.3f}")
