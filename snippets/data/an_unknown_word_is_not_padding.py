"""Give unknown words the number of the padding, and a masked GRU does not know that they exist."""

import keras
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
words = rng.integers(2, 10, (3000, 12))  # eight known words, 2 to 9
answers = words[:, -3] - 2  # the question: which word stands third from the end?
unknown = rng.random(words.shape) < 0.3
unknown[:, -3] = False
train, test = slice(0, 2000), slice(2000, None)

for name, number in {"unknown = 1": 1, "unknown = 0": 0}.items():
    tokens = np.where(unknown, number, words)
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((None,)), layers.Embedding(10, 8, mask_zero=True)])
    model.add(layers.GRU(32))
    model.add(layers.Dense(8, activation="softmax"))
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(tokens[train], answers[train], epochs=15, batch_size=50, verbose=0)
    accuracy = model.evaluate(tokens[test], answers[test], verbose=0)[1]

    pair = np.array([[5, 6, number, 7], [5, 6, 7, 0]])  # with a word that nobody knows; without
    same = np.allclose(*ops.convert_to_numpy(model(pair)), atol=1e-5)
    print(f"{name}: accuracy {accuracy:.2f}, the unknown word changes the answer: {not same}")
