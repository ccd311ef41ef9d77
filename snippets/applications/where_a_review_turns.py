"""A GRU carries the opening of a clause to its opinion, and answers there."""

import random

import keras
import matplotlib.pyplot as plt
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
number = {word: n for n, word in enumerate(vocabulary)}
x = np.array([[number[word] for word in text.split()] for text in texts])  # (4000, 33)
y = np.repeat(np.arange(4000)[:, None, None] % 2, 33, axis=1).astype("float32")
y[:, :11] = 0.5  # before the first opinion nothing can be known, and that is what it shall say

keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.Input((33,)),
        layers.Embedding(len(vocabulary), 16),
        layers.GRU(32, return_sequences=True),
        layers.Dense(1, activation="sigmoid"),  # an answer after each word
    ]
)
model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
model.fit(x[:3000], y[:3000], batch_size=50, epochs=20, verbose=0)
answers = model.predict(x[3000:], verbose=0)[:, -1, 0] > 0.5
print(f"right at the end of a new review: {np.mean(answers == y[3000:, -1, 0]):.2f}")

one = next(text for text in texts[3000:] if text.startswith("nobody"))
other = one.replace("nobody", "?").replace("everybody", "nobody").replace("?", "everybody")
pair = np.array([[number[word] for word in text.split()] for text in (one, other)])
figure, ax = plt.subplots(figsize=(7, 3.6))
for name, style, curve in zip(("nobody", "everybody"), ("-", "--"), model.predict(pair, verbose=0)):
    ax.plot(curve[:, 0], style, color="#D55E00")
    ax.text(32.4, curve[-1, 0], f"{name}\nfirst", color="#D55E00", va="center")
ax.set_xticks(range(33), [w.replace("nobody", "…").replace("everybody", "…") for w in one.split()])
ax.tick_params(axis="x", rotation=90, labelsize=9)
ax.set(ylabel="liked?", ylim=(-0.14, 1.1), xlim=(-0.5, 37))
ax.set_title("Two reviews that differ in two words part at the opinion", loc="left")
plt.show()
