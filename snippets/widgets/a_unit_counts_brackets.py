"""A GRU of 945 weights learns how deep in brackets it is; one of its units follows the depth."""

import sys

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(6)
depths = np.zeros((2500, 41), int)  # how many brackets are open, from 0 to 4
for t in range(40):
    depths[:, t + 1] = np.clip(depths[:, t] + rng.choice([1, 0, 0, 0, 0, -1], 2500), 0, 4)
moves = np.diff(depths)  # 1 opens a bracket, -1 closes one, 0 is a letter or a space
texts = np.where(moves == 0, rng.integers(2, 29, moves.shape), moves < 0)
depths = depths[:, 1:, None]  # (text, time, 1), after each character
x = np.eye(29, dtype="float32")[texts]  # (text, time, character)

gru = layers.GRU(8, return_sequences=True)
model = keras.Sequential([keras.Input((None, 29)), gru, layers.Dense(1)])
model.set_weights([rng.normal(scale=0.3, size=w.shape) for w in model.get_weights()])
model.compile(keras.optimizers.Adam(0.01), "mse")
model.fit(x[:2000], depths[:2000], batch_size=50, epochs=15, shuffle=False, verbose=0)
kept = [np.rint(100 * w).astype(int).tolist() for w in model.get_weights()]
model.set_weights([np.array(w) / 100 for w in kept])  # two decimals are enough
for file in sys.argv[1:]:  # keep them for the page
    np.savetxt(file, [str(kept).replace(" ", "")], "%s")
states = ops.convert_to_numpy(gru(x[2000:]))  # (text, time, unit)
follows = [np.corrcoef(states[..., k].flat, depths[2000:].flat)[0, 1] for k in range(8)]
right = model.predict(x[2000:], verbose=0).round() == depths[2000:]
print("depths right in 500 new texts:", f"{right.mean():.2f}")
print(f"unit {np.argmax(follows) + 1} follows the depth: correlation {max(follows):.2f}")

text = "the (old (red) cat) sat"
ids = ["() abcdefghijklmnopqrstuvwxyz".index(character) for character in text]
plt.imshow(ops.convert_to_numpy(gru(np.eye(29)[None, ids]))[0].T, "RdGy_r", vmin=-1, vmax=1)
plt.gca().set(aspect="auto", xticks=range(len(text)), xticklabels=text)
plt.yticks([np.argmax(follows)], [f"unit {np.argmax(follows) + 1}"])
plt.title("Red is high: one unit rises at ( and falls at )", loc="left")
plt.show()
