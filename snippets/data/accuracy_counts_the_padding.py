"""An operation that drops the mask lets accuracy count the padding, which is easy to get right."""

import keras
import numpy as np
from keras import layers

rng = np.random.default_rng(0)
lengths = rng.integers(2, 11, 1000)
tokens = rng.integers(1, 10, (1000, 20)) * (np.arange(20) < lengths[:, None])  # 0: padding
labels = rng.integers(1, 5, (1000, 20)) * (tokens > 0)  # drawn by chance: nothing can be learned
train, test = slice(0, 800), slice(800, None)

for name, step in {"layers.Rescaling(2)": layers.Rescaling(2.0), "x * 2": lambda x: x * 2}.items():
    keras.utils.set_random_seed(0)
    inputs = keras.Input((None,))
    x = layers.Embedding(10, 8, mask_zero=True)(inputs)
    x = layers.GRU(16, return_sequences=True)(step(x))
    model = keras.Model(inputs, layers.Dense(5, activation="softmax")(x))
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(tokens[train], labels[train], epochs=10, verbose=0)
    shown = model.evaluate(tokens[test], labels[test], verbose=0)[1]
    right = model.predict(tokens[test], verbose=0).argmax(-1) == labels[test]
    print(f"{name:20} Keras shows {shown:.2f}, on words it is {right[tokens[test] > 0].mean():.2f}")
print(f"share of padding     {np.mean(tokens[test] == 0):.2f}")
