"""Whole-number labels need the sparse loss, one-hot labels the other one."""

import keras
import numpy as np
from keras import layers

x, labels = np.zeros((8, 5)), np.arange(8)
one_hot = keras.utils.to_categorical(labels, 10)

for loss, wrong, right in [
    ("categorical_crossentropy", labels, one_hot),
    ("sparse_categorical_crossentropy", one_hot, labels),
]:
    model = keras.Sequential([keras.Input((5,)), layers.Dense(10, "softmax")])
    model.compile("adam", loss)
    try:
        model.fit(x, wrong, verbose=0)
    except ValueError as error:
        print(f"{loss}:\n{error}")
    model.fit(x, right, verbose=0)
    print("cured: labels of shape", right.shape, "\n")

model = keras.Sequential([keras.Input((5,)), layers.Dense(10, "softmax")])
model.compile(loss="sparse_categorical_crossentropy")
for y in (labels, labels + 4):  # the second has two labels, 10 and 11, that no output stands for
    print(f"labels {y[0]} to {y[-1]:2}: loss {model.evaluate(x, y, verbose=0):.2f}")
