"""Moved by a pixel: a CNN with Flatten is lost, a GRU only sideways, global pooling not at all."""

import json
import sys

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

x, y = load_digits(return_X_y=True)
x = np.pad(x.reshape(-1, 8, 8), ((0, 0), (3, 3), (3, 3)))  # in the middle of 14x14 pixels
train_x, test_x, train_y, test_y = train_test_split(x / 16, y, train_size=1280, random_state=0)
samples = [16 * test_x[test_y == k][0, 3:11, 3:11] for k in range(10)]
kept = {"digits": np.int32(samples).tolist()}

keras.utils.set_random_seed(0)
conv = {"padding": "same", "activation": "relu"}
maps = [layers.Reshape((14, 14, 1)), layers.Conv2D(6, 3, **conv), layers.MaxPooling2D()]
maps += [layers.Conv2D(6, 3, **conv), layers.Flatten(), layers.RepeatVector(14)]
pool = [layers.Reshape((14, 14, 1)), layers.Conv2D(8, 3, **conv), layers.Conv2D(14, 5, **conv)]
pool += [layers.GlobalMaxPooling2D(), layers.RepeatVector(14)]
gru = [layers.GRU(24, return_sequences=True)]  # an answer after every row
for name, reader in {"CNN, Flatten": maps, "CNN, global pooling": pool, "GRU": gru}.items():
    model = keras.Sequential([keras.Input((14, 14)), *reader, layers.Dense(10, "softmax")])
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(train_x, np.repeat(train_y[:, None], 14, 1), epochs=20, verbose=0)
    kept[name] = [np.rint(1000 * w).astype(int).tolist() for w in model.get_weights()]
    model.set_weights([np.array(w) / 1000 for w in kept[name]])  # three decimals are enough
    print(f"{name}, {model.count_params()} weights:")
    for way, move in {"centred": (0, 0), "1 px down": (1, 0), "1 px right": (0, 1)}.items():
        answers = model.predict(np.roll(test_x, move, axis=(1, 2)), verbose=0)[:, -1]
        print(f"  {way}: {(answers.argmax(-1) == test_y).mean():.2f}")
for file in sys.argv[1:]:  # keep samples and weights for the page
    np.savetxt(file, [json.dumps(kept, separators=(",", ":"))], "%s")
