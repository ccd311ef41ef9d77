"""A convolution of width 3 tells "1 2" from "2 1"; a bag of embeddings cannot."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

rng = np.random.default_rng(0)
tokens = rng.integers(3, 10, size=(3000, 40))  # (sequence, time step): tokens 3 to 9
labels = rng.integers(0, 2, size=3000)
every, start = np.arange(3000), rng.integers(0, 39, size=3000)
tokens[every, start] = 1 + labels  # label 0: "1 2" somewhere, label 1: "2 1"
tokens[every, start + 1] = 2 - labels

keras.utils.set_random_seed(0)
sequence = keras.Input((40,))
bag, wide, gru = (layers.Embedding(10, 8)(sequence) for _ in range(3))
readers = {
    "bag of embeddings": layers.GlobalAveragePooling1D()(bag),
    "Conv1D, width 3": layers.GlobalMaxPooling1D()(layers.Conv1D(32, 3)(wide)),
    "GRU": layers.GRU(32)(gru),
}
model = keras.Model(sequence, [layers.Dense(1, "sigmoid")(reader) for reader in readers.values()])
model.compile(keras.optimizers.Adam(0.005), ["binary_crossentropy"] * 3)
model.fit(tokens[:2000], [labels[:2000]] * 3, epochs=8, verbose=0)

fig, ax = plt.subplots(figsize=(5.5, 2.6))
guesses = model.predict(tokens[2000:], verbose=0)
for name, guess, colour in zip(readers, guesses, ["#6B6B6B", "#0072B2", "#D55E00"]):
    score = np.mean((guess[:, 0] > 0.5) == labels[2000:])
    print(f"{name:18}", f"{score:.2f}")
    ax.plot(score, name, "o", color=colour, markersize=11)
ax.axvline(0.5, color="#6B6B6B", linestyle="--", linewidth=1)
ax.text(0.505, 1, "chance", va="center")
ax.set(xlim=(0.4, 1.03), ylim=(2.5, -0.5), xlabel="accuracy on 1,000 new sequences")
ax.set_title("Width 3 sees which comes first", loc="left")
plt.show()
