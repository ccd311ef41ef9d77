"""Counted words read the first grade, counted pairs the second, and neither reads the third."""

import random

from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline

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
    things = draw.sample(THINGS, 2)
    said, other = draw.sample(OPINIONS[liked], 2), draw.sample(OPINIONS[1 - liked], 2)
    if grade == "words":
        clauses = [f"the {thing} was {word}" for thing, word in zip(things, said)]
    elif grade == "adjacent negation":
        clauses = [f"the {things[0]} was {said[0]}", f"the {things[1]} was not {other[0]}"]
    else:
        clauses = []
        for opening, thing, word in zip(draw.choice(OPENINGS), things, (said[0], other[0])):
            before, after = (" ".join(draw.sample(ASIDES, draw.randint(1, 2))) for _ in "12")
            clauses.append(f"{opening} the {thing} {before} was {word} {after}")
    return " and ".join(draw.sample(clauses, 2))


draw = random.Random(0)
for grade in ("words", "adjacent negation", "long scope"):
    texts = [review(grade, n % 2, draw) for n in range(3000)]
    liked = [n % 2 for n in range(3000)]
    print(f"{grade}, liked: {texts[1]}")
    for name, most in (("words", 1), ("words and pairs", 2)):
        count = CountVectorizer(ngram_range=(1, most), token_pattern=r"\w+")
        model = make_pipeline(count, LogisticRegression(max_iter=1000))
        model.fit(texts[:2000], liked[:2000])
        score = model.score(texts[2000:], liked[2000:])
        print(f"{grade}, {name} counted: {score:.2f}")
