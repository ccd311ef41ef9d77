"""The likeliest word each time seldom makes the likeliest sentence; five beams mostly do."""

import numpy as np


def search(first, after, length, beams):
    """Keep the `beams` likeliest beginnings at each step; returns the best log probability."""
    scores, words = np.sort(first)[::-1][:beams], np.argsort(-first)[:beams]
    for _ in range(length - 1):
        longer = (scores[:, None] + after[words]).ravel()  # every beginning with every next word
        best = np.argsort(-longer)[:beams]
        scores, words = longer[best], best % len(first)
    return scores[0]


rng = np.random.default_rng(0)
found = {beams: [] for beams in (1, 2, 5)}
for _ in range(500):  # languages of 30 words, in which a word depends on the one before
    first, after = (np.log(rng.dirichlet(np.ones(30) * 0.1, n)) for n in (1, 30))
    best = first[0]
    for _ in range(7):  # Viterbi: the best sentence of 8 words that ends in each word
        best = (best[:, None] + after).max(axis=0)
    for beams, hits in found.items():
        hits.append(bool(np.isclose(search(first[0], after, 8, beams), best.max())))
for beams, hits in found.items():
    print(f"beams {beams}: the likeliest sentence found in {np.mean(hits):.2f} of 500 languages")

score = {"yes": np.log(0.3), "yes it is": np.log(0.6 * 0.7 * 0.6)}
for text, logarithm in score.items():
    print(f"{text:10} sum {logarithm:.2f}, per word {logarithm / len(text.split()):.2f}")
