"""Augmentation helps if it makes what the test will bring, and harms if it makes another digit."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = np.pad(images.reshape(-1, 8, 8, 1) / 16, ((0, 0), (2, 2), (2, 2), (0, 0)))
train_x, train_y, test_x, test_y = images[:1200], labels[:1200], images[1200:], labels[1200:]
moved = np.roll(test_x, (1, -2), axis=(1, 2))  # a pixel down, two to the left
six_or_nine = np.isin(test_y, [6, 9])

keras.utils.set_random_seed(0)
changes = {
    "as they are": layers.Identity(),
    "shifted": layers.RandomTranslation(2 / 12, 2 / 12, "constant", "nearest"),
    "flipped": layers.RandomFlip("horizontal_and_vertical"),
    "turned": layers.RandomRotation(0.5, "constant"),
}
figure, axes = plt.subplots(4, 8, figsize=(7, 4.2))
for row, (name, change) in zip(axes, changes.items()):
    copies = [keras.ops.convert_to_numpy(change(train_x, training=True)) for _ in range(3)]
    hidden = layers.Conv2D(32, 3, strides=2, activation="relu")
    model = keras.Sequential([hidden, layers.Flatten(), layers.Dense(10, "softmax")])
    model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy")
    pictures, names = np.concatenate([train_x, *copies]), np.tile(train_y, 4)
    model.fit(pictures, names, batch_size=128, epochs=8, verbose=0)
    right, right_moved = (model.predict(x, verbose=0).argmax(1) == test_y for x in (test_x, moved))
    print(f"{name:11}: in place {right.mean():.2f}, moved {right_moved.mean():.2f},", end=" ")
    print(f"6 and 9 {right[six_or_nine].mean():.2f}")
    for axis, image in zip(row, copies[0][4:]):
        axis.imshow(image, cmap="gray")
        axis.set(xticks=[], yticks=[])
    row[0].set_title(name, loc="left")
plt.show()
