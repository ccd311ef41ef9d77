"""A temperature below one makes the likely likelier; top-k leaves out all but the best."""

import re
from collections import Counter
from importlib.resources import files

import matplotlib.pyplot as plt
import numpy as np

descriptions = sorted(f for f in files("sklearn.datasets.descr").iterdir() if f.suffix == ".rst")
text = " ".join(re.sub("[^a-z.,]+", " ", f.read_text("utf-8").lower()) for f in descriptions)
followed = Counter(text[n] for n in range(6, len(text)) if text[n - 6 : n] == " the d")
letters = [letter for letter, _ in followed.most_common()]
chance = np.array([followed[letter] for letter in letters]) / followed.total()


def sharpen(chance, temperature=1.0, best=None):
    """Chances at a temperature, of the `best` most likely alone."""
    kept = np.where(np.argsort(np.argsort(-chance)) < (best or len(chance)), chance, 0)
    powered = kept ** (1 / temperature)  # the same as logits / temperature before a softmax
    return powered / powered.sum()


ways = {
    "as counted": sharpen(chance),
    "temperature 0.5": sharpen(chance, 0.5),
    "temperature 2": sharpen(chance, 2),
    "best 3 alone": sharpen(chance, best=3),
}
figure, axes = plt.subplots(1, 4, figsize=(7, 2.6), sharey=True)
for ax, (way, p) in zip(axes, ways.items()):
    print(f"{way + ':':16}", *(f"{letter} {value:.2f} " for letter, value in zip(letters, p)))
    ax.bar(letters, p, color="#6B6B6B")
    ax.set_title(way, loc="left", fontsize=10)
axes[0].set_ylabel('chance after " the d"')
plt.show()
