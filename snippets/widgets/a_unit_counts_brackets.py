"""A GRU of 945 weights learns how deep in brackets it is; one of its units follows the depth."""

import json

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
model.set_weights([w.round(2) for w in model.get_weights()])  # two decimals are enough

states = ops.convert_to_numpy(gru(x[2000:]))  # (text, time, unit)
follows = [np.corrcoef(states[..., k].flat, depths[2000:].flat)[0, 1] for k in range(8)]
unit = np.argmax(follows)
right = model.predict(x[2000:], verbose=0).round() == depths[2000:]
print("depths right in 500 new texts:", f"{right.mean():.2f}")
print("unit", unit + 1, f"follows the depth: correlation {follows[unit]:.2f}")
print(json.dumps([(np.float64(w).round(2) + 0.0).tolist() for w in model.get_weights()]))

text = "the (old (red) cat) sat"
ids = ["() abcdefghijklmnopqrstuvwxyz".index(character) for character in text]
fig, ax = plt.subplots(figsize=(7, 2.6), layout="constrained")
ax.imshow(ops.convert_to_numpy(gru(np.eye(29)[None, ids]))[0].T, "RdGy_r", vmin=-1, vmax=1)
ax.set(xticks=range(len(text)), xticklabels=text, yticks=[unit], yticklabels=[f"unit {unit + 1}"])
ax.set_title(f"Red is high: unit {unit + 1} rises at ( and falls at )", loc="left")
plt.show()
