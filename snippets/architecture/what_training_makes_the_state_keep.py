"""A fresh state tells the last symbols best; trained to name the first, it tells that one."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
symbols = rng.integers(0, 4, size=(6000, 10))  # (sequence, time step), four symbols
x = np.eye(4, dtype="float32")[symbols]  # (sequence, time step, symbol)

rnn = layers.SimpleRNN(16)  # the model sees only the last state
model = keras.Sequential([keras.Input((10, 4)), rnn, layers.Dense(4, activation="softmax")])
kernel, to_answer = (rng.normal(scale=0.4, size=shape) for shape in [(4, 16), (16, 4)])
orthogonal = np.linalg.qr(rng.normal(size=(16, 16)))[0]  # as in Keras
model.set_weights([kernel, orthogonal, np.zeros(16), to_answer, np.zeros(4)])


def probe():
    """How often a linear read-out of the last state names the symbol of each step."""
    states = np.pad(ops.convert_to_numpy(rnn(x)), ((0, 0), (0, 1)), constant_values=1)
    fit = np.linalg.lstsq(states[:3000], x[:3000].reshape(3000, 40))[0]
    named = (states[3000:] @ fit).reshape(3000, 10, 4).argmax(axis=-1)  # sequences not fitted
    return (named == symbols[3000:]).mean(axis=0)


fresh = probe()
model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
model.fit(x[:3000], symbols[:3000, 0], epochs=15, shuffle=False, verbose=0)
trained = probe()
print("step:   ", *(f"{step:4}" for step in range(1, 11)))
for name, scores in [("fresh:  ", fresh), ("trained:", trained)]:
    print(name, *(f"{score:.2f}" for score in scores))

plt.plot(range(1, 11), fresh, "--", range(1, 11), trained, color="#D55E00")
plt.axhline(0.25, linestyle=":", color="#6B6B6B")  # guessing
plt.text(4, 0.75, "fresh")
plt.text(1.35, 0.95, "trained to name step 1")
plt.gca().set(ylim=(0, 1.05), xlabel="step", ylabel="accuracy", title="Training decides what stays")
plt.show()
