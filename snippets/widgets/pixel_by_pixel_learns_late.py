"""Read pixel by pixel, a GRU learns digits late; a CNN with half its weights is long there."""

import json
import sys

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

x, y = load_digits(return_X_y=True)  # 64 pixels in a row, inks from 0 to 16
x, test_x, y, test_y = train_test_split(x, y, train_size=800, test_size=200, random_state=0)

keras.utils.set_random_seed(0)
conv = {"padding": "same", "activation": "relu"}
maps = [layers.Reshape((8, 8, 1)), layers.Conv2D(8, 3, **conv), layers.MaxPooling2D()]
maps += [layers.Conv2D(16, 3, **conv), layers.MaxPooling2D(), layers.Flatten()]
by_row = [layers.Reshape((8, 8)), layers.GRU(32)]
by_pixel = [layers.Reshape((64, 1)), layers.GRU(32)]
fig, ax = plt.subplots(figsize=(7, 3.2), layout="constrained")
for name, reader in {"CNN": maps, "GRU, 8 steps": by_row, "GRU, 64 steps": by_pixel}.items():
    model = keras.Sequential([layers.Rescaling(1 / 16), *reader, layers.Dense(10, "softmax")])
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy", metrics=["acc"])
    past = model.fit(x, y, epochs=15, validation_data=(test_x, test_y), verbose=0)
    right = past.history["val_acc"]
    print(f"{name}, {model.count_params()} weights: {right[4]:.2f}, in the end {right[14]:.2f}")
    color, above = ("#0072B2", 0.06) if name == "CNN" else ("#D55E00", -0.12)
    ax.plot(range(1, 16), right, color=color)
    ax.text(7, right[6] + above, name, color=color)
ax.set(xlabel="epochs", ylabel="test digits right", ylim=(0, 1.05))
ax.set_title("The same 64 pixels: at once, row by row, one by one", loc="left")
plt.show()

for file in sys.argv[1:]:  # keep the digits for the page, a character a pixel
    ink, join = "0123456789abcdefg", "".join
    both = {"training": (x, y), "test": (test_x, test_y)}
    kept = {k: [join(ink[int(v)] for v in a.flat), join(map(str, b))] for k, (a, b) in both.items()}
    np.savetxt(file, [json.dumps(kept, separators=(",", ":"))], "%s")
