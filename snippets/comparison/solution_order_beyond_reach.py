"""Move the two tokens 10 steps apart and width 3 is blind; a reach of 15 sees them again."""

import keras
import numpy as np
from keras import layers

rng = np.random.default_rng(0)
tokens = rng.integers(3, 10, size=(3000, 40))  # (sequence, time step)
labels = rng.integers(0, 2, size=3000)
every, start = np.arange(3000), rng.integers(0, 30, size=3000)
tokens[every, start] = 1 + labels
tokens[every, start + 10] = 2 - labels

for dilations in [(1,), (1, 2, 4)]:
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((40,)), layers.Embedding(10, 8)])
    for dilation in dilations:
        model.add(layers.Conv1D(32, 3, dilation_rate=dilation, padding="same", activation="relu"))
    model.add(layers.GlobalMaxPooling1D())
    model.add(layers.Dense(1, activation="sigmoid"))
    model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
    model.fit(tokens[:2000], labels[:2000], epochs=10, verbose=0)
    score = model.evaluate(tokens[2000:], labels[2000:], verbose=0)[1]
    print(f"reach {1 + 2 * sum(dilations):2}:", f"{score:.2f}")
