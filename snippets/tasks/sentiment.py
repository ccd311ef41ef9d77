"""Did the writer like it? Reviews whose answer lies in words, in neighbours, or in a long scope.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python sentiment.py 0 1 2
"""

import random
import sys
import time

import keras
import numpy as np
from keras import layers
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
RATES = (0.001, 0.003, 0.01) if FULL else (0.01,)  # the grid, the same for each network
EPOCHS, PATIENCE = (20, 5) if FULL else (6, 6)
GRADES = ("words", "adjacent negation", "long scope")  # all three learnt, by one network
LONGER = {"3 asides": (3, 3), "4 asides": (4, 4)}  # scopes longer than any learnt

THINGS = ["film", "plot", "cast", "music", "ending"]
OPINIONS = [["bad", "dull", "weak", "silly"], ["good", "great", "clever", "moving"]]
OPENINGS = [
    ("everybody would say that", "nobody would say that"),
    ("i always thought that", "i never thought that"),
    ("i know very well that", "i doubt very much that"),
]
ASIDES = ["for all its money", "from the same studio", "in its first hour", "after so many years"]
ASIDES += ["at this late stage", "for a second time", "on a small screen", "with all its stars"]


def review(grade, liked, draw):
    """One text of a grade: liked is 1 or 0, and draw a random.Random."""
    things = draw.sample(THINGS, 2)
    said, other = draw.sample(OPINIONS[liked], 2), draw.sample(OPINIONS[1 - liked], 2)
    if grade == "words":
        clauses = [f"the {thing} was {word}" for thing, word in zip(things, said)]
    elif grade == "adjacent negation":
        clauses = [f"the {things[0]} was {said[0]}", f"the {things[1]} was not {other[0]}"]
    else:  # nobody would say that the plot, ..., was good ...
        few, clauses = LONGER.get(grade, (1, 2)), []
        for opening, thing, word in zip(draw.choice(OPENINGS), things, (said[0], other[0])):
            before, after = (" ".join(draw.sample(ASIDES, draw.randint(*few))) for _ in "12")
            clauses.append(f"{opening} the {thing} {before} was {word} {after}")
    return " and ".join(draw.sample(clauses, 2))


def reviews(grades, how_many, draw):
    """Texts, so many of each grade and half of them liked, and the answers."""
    liked = [n % 2 for n in range(how_many)]
    texts = [review(grade, answer, draw) for grade in grades for answer in liked]
    return texts, np.array(liked * len(grades))


LINES = [*sum(OPENINGS, ()), *ASIDES, *THINGS, *sum(OPINIONS, []), "the was not and"]
WORDS = sorted({word for line in LINES for word in line.split()})
NUMBER = {word: number for number, word in enumerate(WORDS, start=1)}  # 0: nothing any more


def numbers(texts, asides=2):
    """Texts as rows of numbers, as long as the longest with so many asides; zeros fill them up."""
    rows = np.zeros((len(texts), 19 + 16 * asides), "int32")
    for row, text in zip(rows, texts):
        row[: len(text.split())] = [NUMBER[word] for word in text.split()]
    return rows


def tcn(x, size=26):
    """Four residual layers, dilated 1, 2, 4, 8: each place sees 15 words to either side."""
    for level in range(4):
        y = layers.Conv1D(size, 3, padding="same", dilation_rate=2**level, activation="relu")(x)
        x = y if level == 0 else layers.add([x, y])
    return layers.GlobalMaxPooling1D()(x)


# Widths are chosen so that all have 8,335 to 8,429 parameters.
MODELS = {
    "Conv1D": lambda x: layers.GlobalMaxPooling1D()(layers.Conv1D(150, 3, activation="relu")(x)),
    "BiLSTM": lambda x: layers.Bidirectional(layers.LSTM(23))(x),
    "TCN": tcn,
}
if not FULL:
    MODELS = {"Conv1D": MODELS["Conv1D"]}


def train(name, rate, seed, known, held_out):
    """A network trained until its loss on `held_out` stops falling, and the seconds it took."""
    keras.utils.set_random_seed(seed)
    words = keras.Input((None,), dtype="int32")
    x = layers.Embedding(len(WORDS) + 1, 16, mask_zero=name == "BiLSTM")(words)
    model = keras.Model(words, layers.Dense(1, activation="sigmoid")(MODELS[name](x)))
    model.compile(keras.optimizers.Adam(rate), "binary_crossentropy", metrics=["accuracy"])
    model.train_on_batch(known[0][:100], known[1][:100])  # compiles, so that no clock counts it
    stop = keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True)
    started = time.perf_counter()
    model.fit(*known, 100, EPOCHS, verbose=0, callbacks=[stop], validation_data=held_out)
    return model, time.perf_counter() - started


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    draw = random.Random(seed)
    known, held_out = (reviews(GRADES, many, draw) for many in (1000, 300))
    test = {grade: reviews([grade], 1000, draw) for grade in (*GRADES, *LONGER)}
    for name, most in {"bag of words": 1, "word pairs": 2}.items():
        count = CountVectorizer(ngram_range=(1, most), token_pattern=r"\w+")
        model = make_pipeline(count, LogisticRegression(max_iter=1000)).fit(*known)
        for grade, (texts, liked) in test.items():
            print(f'"{name}",0,{seed},{grade},{model.score(texts, liked):.4f}')
    known, held_out = ((numbers(texts), y) for texts, y in (known, held_out))
    for name in MODELS:
        tried = {rate: train(name, rate, seed, known, held_out) for rate in RATES}
        scores = {rate: tried[rate][0].evaluate(*held_out, 100, verbose=0)[1] for rate in RATES}
        model, seconds = tried[max(scores, key=scores.get)]  # never chosen on the test
        rows = [(f"held out at {rate}", score) for rate, score in scores.items()]
        for grade, (texts, liked) in test.items():
            x = numbers(texts, LONGER.get(grade, (1, 2))[1])
            rows.append((grade, model.evaluate(x, liked, 100, verbose=0)[1]))
        for setting, value in [*rows, ("seconds", seconds)]:
            print(f'"{name}",{model.count_params()},{seed},{setting},{value:.4f}', flush=True)
