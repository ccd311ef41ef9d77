"""A CNN reads 97 of 100 new digits, and it is in doubt about many of the others."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.metrics import confusion_matrix
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1)  # (sample, height, width, channel), ink 0 to 16
known_x, test_x, known_y, test_y = train_test_split(images, labels, test_size=0.5, random_state=0)
x, held_x, y, held_y = train_test_split(known_x, known_y, test_size=0.2, random_state=0)

# --8<-- [start:model]
keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.Input((8, 8, 1)),
        layers.Rescaling(1 / 16),
        layers.Conv2D(30, 3, padding="same", activation="relu"),
        layers.Conv2D(34, 3, padding="same", activation="relu"),
        layers.GlobalMaxPooling2D(),
        layers.Dense(10, activation="softmax"),
    ]
)
# --8<-- [end:model]
adam = keras.optimizers.Adam(0.01)
model.compile(adam, "sparse_categorical_crossentropy", metrics=["accuracy"])
stop = keras.callbacks.EarlyStopping(patience=8, restore_best_weights=True)
model.fit(x, y, 50, 40, verbose=0, callbacks=[stop], validation_data=(held_x, held_y))

chances = model.predict(test_x, verbose=0)  # (sample, class)
read, sure = chances.argmax(axis=1), chances.max(axis=1)
wrong = np.flatnonzero(read != test_y)
print("digits to train, to stop, to test:", len(x), len(held_x), len(test_x))
print(f"right: {np.mean(read == test_y):.3f}")
print(f"how sure where it is right: {np.median(sure[read == test_y]):.2f}")
print(f"how sure where it is wrong: {np.median(sure[wrong]):.2f}")
print("share of each digit, a row, read as 0 to 9:")
for digit, row in enumerate(confusion_matrix(test_y, read, normalize="true")):
    print(f"a {digit}:", *(f"{share:.2f}" for share in row))

# The same table in pictures: (right or wrong, true digit, pixel row, digit read, pixel column)
table = np.full((2, 10, 9, 10, 9), np.nan)
for digit in range(10):
    table[0, digit, :8, digit, :8] = test_x[(test_y == digit) & (read == digit), :, :, 0].mean(0)
for one in wrong[np.argsort(sure[wrong])]:  # the surest one last, on top
    table[1, test_y[one], :8, read[one], :8] = test_x[one, :, :, 0]

_, ax = plt.subplots(figsize=(5.5, 5.6))
for picture, colors in zip(table, ("Blues", "gray_r"), strict=True):
    ax.imshow(picture.reshape(90, 90), cmap=colors, vmin=0, vmax=16)
ax.set(xticks=range(4, 90, 9), xticklabels=range(10), yticks=range(4, 90, 9), yticklabels=range(10))
ax.set(xlabel="read as", ylabel="is a", title="Blue: read right. Grey: the mistakes")
plt.show()
