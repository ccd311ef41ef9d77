"""A CNN that sees the whole digit and a GRU that reads it row by row end close together."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

x, y = load_digits(return_X_y=True)  # 8x8 pixels, 0 to 16
train_x, test_x, train_y, test_y = train_test_split(x / 16, y, train_size=1000, random_state=0)

keras.utils.set_random_seed(0)
rows, guesses = keras.Input((8, 8)), []  # one sample: (row, column)
for _ in range(4):  # four random starts of each reader, trained side by side
    maps = layers.Conv2D(16, 3, activation="relu")(layers.Reshape((8, 8, 1))(rows))
    maps = layers.MaxPooling2D(2)(layers.Conv2D(24, 3, activation="relu")(maps))
    whole = layers.RepeatVector(8)(layers.Flatten()(maps))  # the same at each row
    states = layers.GRU(33, return_sequences=True)(rows)  # one state after each row
    guesses += [layers.Dense(10, "softmax")(features) for features in (whole, states)]
model = keras.Model(rows, [guess[:, -1] for guess in guesses])  # train the last guess only
model.compile(keras.optimizers.Adam(0.005), ["sparse_categorical_crossentropy"] * 8)
model.fit(train_x.reshape(-1, 8, 8), [train_y] * 8, epochs=15, batch_size=50, verbose=0)

read = np.array(keras.Model(rows, guesses).predict(test_x.reshape(-1, 8, 8), verbose=0))
right = (read.argmax(-1) == test_y[:, None]).mean(axis=1)  # (reader, rows read)
table = {"CNN": right[::2, 7]} | {f"GRU, {n} rows": right[1::2, n - 1] for n in (4, 6, 7, 8)}
for name, score in table.items():
    print(f"{name}:", f"{score.mean():.2f} ({score.min():.2f} to {score.max():.2f})")
print("SVM:", f"{SVC().fit(train_x, train_y).score(test_x, test_y):.2f}")
print("parameters:", [keras.Model(rows, guess).count_params() for guess in guesses[:2]])

fig, ax = plt.subplots(figsize=(5.5, 3.5))
ax.plot(range(1, 9), right[::2].T, color="#0072B2", linewidth=1.2)
ax.plot(range(1, 9), right[1::2].T, color="#D55E00", linewidth=1.2)
ax.text(1, 0.88, "CNN, all rows at once", color="#0072B2")
ax.text(5.6, 0.1, "GRU, row by row", color="#D55E00")
ax.set(xlabel="rows read", ylabel="accuracy", title="At the last row the GRU catches up")
plt.show()
