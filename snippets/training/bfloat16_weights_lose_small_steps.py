"""bfloat16 for the arithmetic costs nothing here; bfloat16 for the weights loses small steps."""

import keras
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)
train_x, test_x, train_y, test_y = images[:1000], images[1000:], labels[:1000], labels[1000:]

for policy in ["float32", "mixed_bfloat16", "bfloat16"]:
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(32, 3, activation="relu", dtype=policy),
            layers.Flatten(dtype=policy),
            layers.Dense(10, dtype=policy),
            layers.Activation("softmax", dtype="float32"),
        ]
    )
    sgd = keras.optimizers.SGD(0.003)
    model.compile(sgd, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train_x, train_y, epochs=20, batch_size=20, verbose=0)
    score = model.evaluate(test_x, test_y, verbose=0)[1]
    print(f"{policy:14} weights in {model.weights[0].dtype:8} {score:.2f}")
