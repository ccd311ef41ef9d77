"""Padded in front and unmasked, a GRU learns to count the zeros: one more, and it is at chance."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

rng = np.random.default_rng(0)
lengths = rng.integers(4, 21, 3000)
words = rng.integers(1, 9, (3000, 20))
tokens = words * (np.arange(20) >= 20 - lengths[:, None])  # zeros in front, up to 20 steps
answers = tokens[:, -4] - 1  # the question: which of eight words stands fourth from the end?
train, test = slice(0, 2000), slice(2000, None)

fig, ax = plt.subplots(figsize=(6, 3))
for mask_zero, line in {True: "o-", False: "o--"}.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((None,)), layers.Embedding(9, 8, mask_zero=mask_zero)])
    model.add(layers.GRU(32))
    model.add(layers.Dense(8, activation="softmax"))
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(tokens[train], answers[train], epochs=25, batch_size=50, verbose=0)

    wider = [np.pad(tokens[test], ((0, 0), (zeros, 0))) for zeros in range(4)]
    scores = [model.evaluate(batch, answers[test], verbose=0)[1] for batch in wider]
    name = "with mask" if mask_zero else "without mask"
    print(f"{name:12}", ", ".join(f"{n} more: {score:.2f}" for n, score in enumerate(scores)))
    ax.plot(range(4), scores, line, color="#D55E00")
    ax.text(3.08, scores[3], name, va="bottom", color="#D55E00")

ax.plot([0, 3], [1 / 8, 1 / 8], ":", color="#6B6B6B")
ax.text(0.02, 0.03, "chance", color="#6B6B6B")
ax.set(xticks=range(4), xlim=(-0.1, 3.9), ylim=(0, 1.05), ylabel="accuracy")
ax.set(xlabel="zeros in front, beyond the width trained on")
ax.set_title("Without a mask the GRU counted the padding", loc="left")
plt.show()
