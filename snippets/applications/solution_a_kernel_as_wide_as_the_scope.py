"""A kernel reads a far negation once it spans from the opinion to the nearest clue."""

import random

import keras
import numpy as np
from keras import layers

OPINIONS = [["bad", "dull", "weak", "silly"], ["good", "great", "clever", "moving"]]
OPENINGS = ["everybody would say that", "nobody would say that"]
ASIDES = ["for all its money", "from the same studio", "in its first hour", "on a small screen"]


def review(liked, draw):
    """Two clauses of 16 words: one denies its opinion, the other does not."""
    clauses = []
    for opening, word in zip(OPENINGS, (draw.choice(OPINIONS[n]) for n in (liked, 1 - liked))):
        thing, aside = draw.choice(["film", "plot", "cast"]), draw.choice(ASIDES)
        clauses.append(f"{opening} the {thing} {aside} was {word} after so many years")
    return " and ".join(draw.sample(clauses, 2))


draw = random.Random(0)
texts = [review(n % 2, draw) for n in range(4000)]
vocabulary = sorted({word for text in texts for word in text.split()})
x = np.array([[vocabulary.index(word) for word in text.split()] for text in texts])
y = np.arange(4000) % 2

for width in (3, 5, 6, 12):
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((x.shape[1],)),
            layers.Embedding(len(vocabulary), 8),
            layers.Conv1D(32, width, activation="relu"),
            layers.GlobalMaxPooling1D(),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy", metrics=["accuracy"])
    model.fit(x[:3000], y[:3000], batch_size=50, epochs=5, verbose=0)
    score = model.evaluate(x[3000:], y[3000:], verbose=0)[1]
    print(f"kernels of {width} words: {score:.2f}")
