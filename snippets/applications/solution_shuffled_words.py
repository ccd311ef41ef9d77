"""A model that is right on shuffled reviews has counted words; one that falls has read order."""

import keras
import numpy as np
from keras import layers

words = ["the", "film", "plot", "cast", "was", "and", "not", "good", "great", "bad", "dull"]
rng = np.random.default_rng(0)
labels = np.arange(2000) % 2
reviews = []
for label in labels:
    things = rng.choice(["film", "plot", "cast"], size=2, replace=False)
    opinions = [rng.choice(["bad", "dull"]), rng.choice(["good", "great"])]
    said, denied = opinions[label], opinions[1 - label]
    clauses = [f"the {things[0]} was {said}", f"the {things[1]} was not {denied}"]
    reviews.append(" and ".join(rng.permutation(clauses)))
numbers = np.array([[words.index(word) for word in review.split()] for review in reviews])

keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.Input((10,)),
        layers.Embedding(len(words), 8),
        layers.Conv1D(16, 3, activation="relu"),
        layers.GlobalMaxPooling1D(),
        layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy", metrics=["accuracy"])
model.fit(numbers[:1000], labels[:1000], epochs=12, verbose=0)
new, answers = numbers[1000:], labels[1000:]
print(f"in order: {model.evaluate(new, answers, verbose=0)[1]:.2f}")
print(f"shuffled: {model.evaluate(rng.permuted(new, axis=1), answers, verbose=0)[1]:.2f}")
