"""A CNN looks for ink where the digit has some, and for paper where another digit has ink."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), ink 0 to 1

keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.Input((8, 8, 1)),
        layers.Conv2D(30, 3, padding="same", activation="relu"),
        layers.Conv2D(34, 3, padding="same", activation="relu"),
        layers.GlobalMaxPooling2D(),
        layers.Dense(10, activation="softmax"),
    ]
)
adam = keras.optimizers.Adam(0.01)
model.compile(adam, "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(images[:1280], labels[:1280], 50, 15, verbose=0)
new_x, new_y = images[1280:], labels[1280:]
print(f"new digits right: {model.evaluate(new_x, new_y, 517, verbose=0)[1]:.2f}")

shown = [np.flatnonzero(new_y == digit)[1] for digit in (3, 4, 6, 8, 9)]
covers = {"paper over it": 0, "ink over it": 1}
pictures = np.tile(new_x[shown], (2, 65, 1, 1, 1, 1))  # (cover, place, digit, 8, 8, 1)
for number, cover in enumerate(covers.values()):
    for place in range(64):  # the one after the last stays as it is
        row, column = divmod(place, 8)
        rows, columns = slice(max(0, row - 1), row + 2), slice(max(0, column - 1), column + 2)
        pictures[number, place, :, rows, columns] = cover
chances = model.predict(pictures.reshape(-1, 8, 8, 1), 650, verbose=0).reshape(2, 65, 5, 10)
chances = chances[:, :, range(5), new_y[shown]]  # of the true digit: (cover, place, digit)
falls = chances[:, -1:] - chances[:, :-1]
inked = new_x[shown, :, :, 0].reshape(5, 64).T > 0.5  # (place, digit)
for name, fall in zip(covers, falls, strict=True):
    print(f"{name}: falls by {fall[inked].mean():.2f} on ink, {fall[~inked].mean():.2f} elsewhere")
paper, ink = falls
more = paper[inked].mean() > paper[~inked].mean() and ink[inked].mean() < ink[~inked].mean()
print("paper harms more on ink, ink more elsewhere:", bool(more))

bare = {"xticks": [], "yticks": []}
_, axes = plt.subplots(3, 5, figsize=(5.5, 3.8), subplot_kw=bare)
plt.suptitle("Red: covered here, the CNN is in doubt", x=0.02, ha="left", weight="bold", size=12)
for axis in axes.flat:
    axis.spines[:].set_visible(False)
for axis, picture in zip(axes[0], new_x[shown], strict=True):
    axis.imshow(picture[:, :, 0], cmap="gray_r")
for row, fall in zip(axes[1:], falls, strict=True):
    for axis, one in zip(row, fall.T, strict=True):
        axis.imshow(one.reshape(8, 8), cmap="RdBu_r", vmin=-1, vmax=1)
for row, name in zip(axes, ["the digit", *covers], strict=True):
    row[0].set_ylabel(name, size=11)
plt.show()
