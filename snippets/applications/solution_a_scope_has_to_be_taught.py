"""A TCN reads a scope of four asides once it was taught such scopes; its reach had been enough."""

import random

import keras
import numpy as np
from keras import layers

THINGS = ["film", "plot", "cast", "music", "ending"]
OPINIONS = [["bad", "dull", "weak", "silly"], ["good", "great", "clever", "moving"]]
OPENINGS = ["everybody would say that", "nobody would say that"]
ASIDES = ["for all its money", "from the same studio", "in its first hour", "after so many years"]
ASIDES += ["at this late stage", "for a second time", "on a small screen", "with all its stars"]
LINES = [*THINGS, *sum(OPINIONS, []), *OPENINGS, *ASIDES, "the was and"]
NUMBER = {word: n for n, word in enumerate(sorted({w for li in LINES for w in li.split()}), 1)}


def reviews(how_many, fewest, most):
    """Rows of 81 numbers, zeros behind the text, and who liked it; so many asides at each place."""
    x, liked = np.zeros((how_many, 81), "int32"), np.arange(how_many) % 2
    for row, answer in zip(x, liked):
        clauses = []
        for opening, words in zip(OPENINGS, (OPINIONS[answer], OPINIONS[1 - answer])):
            places = (draw.sample(ASIDES, draw.randint(fewest, most)) for _ in "12")
            before, after = (" ".join(asides) for asides in places)
            thing, word = draw.choice(THINGS), draw.choice(words)
            clauses.append(f"{opening} the {thing} {before} was {word} {after}")
        words = " and ".join(draw.sample(clauses, 2)).split()
        row[: len(words)] = [NUMBER[word] for word in words]
    return x, liked


draw = random.Random(0)
new = reviews(500, 4, 4)
for most in (2, 4):
    keras.utils.set_random_seed(0)
    words = keras.Input((81,), dtype="int32")
    x = layers.Embedding(len(NUMBER) + 1, 16)(words)
    for level in range(4):  # at last, one place sees 31 words
        y = layers.Conv1D(26, 3, padding="same", dilation_rate=2**level, activation="relu")(x)
        x = y if level == 0 else layers.add([x, y])
    answer = layers.Dense(1, activation="sigmoid")(layers.GlobalMaxPooling1D()(x))
    model = keras.Model(words, answer)
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy", metrics=["accuracy"])
    model.fit(*reviews(2000, 1, most), batch_size=50, epochs=10, verbose=0)
    print(f"taught one to {most} asides: {model.evaluate(*new, verbose=0)[1]:.2f} on four")
