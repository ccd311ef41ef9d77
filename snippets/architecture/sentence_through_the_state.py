"""Changing one word moves no earlier state and every later one, less and less."""

import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

words = ["the", "quick", "brown", "fox", "jumps", "over", "the", "lazy", "dog"]
changed = ["slow" if word == "quick" else word for word in words]
units = 8

rng = np.random.default_rng(0)
vectors = {word: rng.normal(size=units) for word in sorted({*words, *changed})}
x = np.array([[vectors[w] for w in text] for text in (words, changed)])  # (2, 9, 8)

rnn = layers.SimpleRNN(units, return_sequences=True)
rnn.build(x.shape)
orthogonal = np.linalg.qr(rng.normal(size=(units, units)))[0]  # as in Keras
kernel = rng.normal(size=(units, units)) / units**0.5
rnn.set_weights([kernel, orthogonal, np.zeros(units)])
states = ops.convert_to_numpy(rnn(x.astype("float32")))  # (2, 9 words, 8 units)
moved = np.linalg.norm(states[0] - states[1], axis=-1)

print("state before the first word:", np.zeros(units).tolist())
print("same state after both 'the':", np.allclose(states[0, 0], states[0, 6], atol=1e-3))
for word, distance in zip(words, moved):
    print(f"{word:6} {distance:.2f}")

fig, (top, bottom) = plt.subplots(2, sharex=True, figsize=(5.5, 4.5), layout="constrained")
with_start = np.vstack([np.zeros(units), states[0]]).T
image = top.imshow(with_start, cmap="RdBu_r", vmin=-1, vmax=1, aspect="auto")
fig.colorbar(image, ax=top, label="value", pad=0.01)
top.set(ylabel="8 units", yticks=[])
top.set_title("One state, rewritten at every word", loc="left")
bottom.bar(range(10), [0, *moved], color="#D55E00")
bottom.set_xticks(range(10), ["start", *words], rotation=30)
bottom.set_ylabel("distance")
bottom.set_title("How far it moves if “quick” becomes “slow”", loc="left")
plt.show()
