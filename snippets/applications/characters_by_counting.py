"""Counting what followed the last few characters foretells the next one, and writes words."""

import re
from collections import Counter, defaultdict
from importlib.resources import files

import matplotlib.pyplot as plt
import numpy as np

ALPHABET = " .,abcdefghijklmnopqrstuvwxyz"
descriptions = sorted(f for f in files("sklearn.datasets.descr").iterdir() if f.suffix == ".rst")
text = " ".join(re.sub("[^a-z.,]+", " ", f.read_text("utf-8").lower()) for f in descriptions)
blocks = [text[n : n + 1000] for n in range(0, len(text), 1000)]
new = "".join(blocks[4::8])  # one block of eight is kept for the test
known = "".join(block for n, block in enumerate(blocks) if n % 8 != 4)

after = defaultdict(Counter)  # after["dat"]["a"]: how often an "a" came after "dat"
for k in range(6):
    for n in range(k, len(known)):
        after[known[n - k : n]][known[n]] += 1


def chances(past, order):
    """The chance of each character after `past`: from ever longer contexts, as far as seen."""
    p = np.full(29, 1 / 29)
    for k in range(order):
        seen = after.get(past[len(past) - k :], Counter())
        counts, kinds = np.array([seen[c] for c in ALPHABET]), len(seen)
        p = (counts + kinds * p) / max(counts.sum() + kinds, 1) if seen else p
    return p


def surprise(order):
    """Bits by which each character of the new text surprises."""
    places = range(10, len(new))
    return -np.log2([chances(new[n - 6 : n], order)[ALPHABET.index(new[n])] for n in places])


print(f"{len(known)} characters to count, {len(new)} to foretell; perplexity of guessing: 29")
for order in range(1, 7):
    rng, sample = np.random.default_rng(0), "the data "
    while len(sample) < 64:
        sample += ALPHABET[rng.choice(29, p=chances(sample[-6:], order))]
    print(f"order {order}: perplexity {2 ** surprise(order).mean():5.2f}  {sample}")

seen = np.mean([new[n - 5 : n] in after for n in range(10, len(new))])
print(f"runs of five characters seen before: {seen:.2f}")
bits = surprise(5)
first = np.array([new[n - 1] == " " for n in range(10, len(new))])
print(
    f"bits for the first letter of a word {bits[first].mean():.1f}, else {bits[~first].mean():.1f}"
)
start = new.index("the ", 1000) - 10
shown = new[start + 10 : start + 58]
figure, ax = plt.subplots(figsize=(7, 2.8))
ax.bar(range(48), bits[start : start + 48], color="#6B6B6B")
ax.set_xticks(range(48), shown.replace(" ", "_"))
ax.set_ylabel("surprise, bits")
ax.set_title("Most characters follow from the ones before", loc="left")
plt.show()
