"""CTC adds up every way to write a word with blanks and repeats: by hand it equals Keras."""

import itertools

import numpy as np
from keras import ops

letters = "-cat"  # 0 is the blank
logits = np.random.default_rng(0).normal(size=(5, 4)).astype("float32")  # (column, letter)
chances = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)


def ctc(word, columns):
    length = np.array([len(word)], "int32")
    return ops.ctc_loss(np.array([word], "int32"), logits[None, :columns], length, [columns])


def ways(word, columns):
    """All rows of letters that read as the word once repeats, then blanks, are dropped."""
    for row in itertools.product(range(4), repeat=columns):
        if [b for a, b in zip((0, *row), row) if b not in (0, a)] == word:
            yield row


cat, columns = [1, 2, 3], range(5)
paths = list(ways(cat, 5))
total = sum(np.prod(chances[columns, path]) for path in paths)

print("ways to write cat in 5 columns:", len(paths), "of", 4**5)
print("some of them:", *("".join(letters[n] for n in path) for path in paths[:5]))
print("-log of their sum = ctc_loss:", np.allclose(-np.log(total), ctc(cat, 5), atol=1e-4))
for word in ([1, 2, 3], [1, 2, 2]):
    counts = [len(list(ways(word, n))) for n in range(2, 6)]
    print("ways in 2, 3, 4, 5 columns:", "".join(letters[n] for n in word), *counts)
