"""Two neighbouring words decide a review: kernels of width 2 read it, a bag of words cannot."""

import keras
import numpy as np
from keras import layers
from sklearn.linear_model import LogisticRegression

words = ["the", "film", "plot", "cast", "was", "and", "not", "good", "great", "bad", "dull"]
rng = np.random.default_rng(0)
labels = np.arange(2000) % 2  # 1: the writer liked it
reviews = []
for label in labels:
    things = rng.choice(["film", "plot", "cast"], size=2, replace=False)
    opinions = [rng.choice(["bad", "dull"]), rng.choice(["good", "great"])]
    said, denied = opinions[label], opinions[1 - label]
    clauses = [f"the {things[0]} was {said}", f"the {things[1]} was not {denied}"]
    reviews.append(" and ".join(rng.permutation(clauses)))
print(f"{reviews[0]!r} is {labels[0]}, {reviews[1]!r} is {labels[1]}")

numbers = np.array([[words.index(word) for word in review.split()] for review in reviews])
bags = np.array([np.bincount(row, minlength=len(words)) for row in numbers])
regression = LogisticRegression().fit(bags[:1000], labels[:1000])
print(f"bag of words:       {regression.score(bags[1000:], labels[1000:]):.2f}")

keras.utils.set_random_seed(0)
for name, body in {
    "kernels of width 2": [layers.Conv1D(16, 2), layers.GlobalMaxPooling1D()],
    "GRU": [layers.GRU(16)],
}.items():
    embedding = layers.Embedding(len(words), 8)
    model = keras.Sequential([keras.Input((10,)), embedding, *body, layers.Dense(1, "sigmoid")])
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy", metrics=["accuracy"])
    model.fit(numbers[:1000], labels[:1000], epochs=12, verbose=0)
    print(f"{name + ':':19} {model.evaluate(numbers[1000:], labels[1000:], verbose=0)[1]:.2f}")
