"""Moving the channels to the end is a transpose; reshape runs as well and scrambles the picture."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
ink = images.reshape(-1, 1, 8, 8) / 16  # (sample, channel, height, width), 0 to 1
rng = np.random.default_rng(0)
dark, light = rng.random((2, len(ink), 3, 1, 1)) * 0.5 + [[[[[0]]]], [[[[0.5]]]]]
images = dark + (light - dark) * ink  # channels first: any light colour on any dark one

arrived = {
    "as it came": images,
    "reshape": images.reshape(-1, 8, 8, 3),
    "transpose": images.transpose(0, 2, 3, 1),
}
for name, batch in arrived.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential([
        keras.Input(batch.shape[1:]),
        layers.Conv2D(32, 3, padding="same", activation="relu"),
        layers.Conv2D(64, 3, padding="same", activation="relu"),
        layers.GlobalMaxPooling2D(),
        layers.Dense(10, activation="softmax"),
    ])
    loss, adam = "sparse_categorical_crossentropy", keras.optimizers.Adam(0.003)
    model.compile(adam, loss, metrics=["accuracy"])
    model.fit(batch[:1200], labels[:1200], epochs=20, verbose=0)
    score = model.evaluate(batch[1200:], labels[1200:], verbose=0)[1]
    print(f"{name:11}", batch.shape, f"accuracy {score:.2f}")

figure, axes = plt.subplots(2, 4, figsize=(7, 3.9))
for row, name in zip(axes, ["transpose", "reshape"]):
    for n, axis in enumerate(row):
        axis.imshow(arrived[name][n + 10])
        axis.set(xticks=[], yticks=[])
    row[0].set_title(name, loc="left")
plt.show()
