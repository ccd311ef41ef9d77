"""Without a mask one zero at the end costs a GRU its answer; with a mask none of them does."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

rng = np.random.default_rng(0)
tokens = rng.integers(1, 9, (3000, 12))
answers = tokens[:, -3] - 1  # the question: which of eight words stands third from the end?
train, test = slice(0, 2000), slice(2000, None)


def network(mask_zero):
    model = keras.Sequential([keras.Input((None,)), layers.Embedding(9, 8, mask_zero=mask_zero)])
    model.add(layers.GRU(32))
    model.add(layers.Dense(8, activation="softmax"))
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    return model


keras.utils.set_random_seed(0)
bare, masked = network(False), network(True)
bare.fit(tokens[train], answers[train], epochs=10, batch_size=50, verbose=0)
masked.set_weights(bare.get_weights())  # one training, two ways to answer

fig, ax = plt.subplots(figsize=(6, 3))
cases = {"mask, at the end": masked, "no mask, in front": bare, "no mask, at the end": bare}
for (name, model), line in zip(cases.items(), ["o-", "s:", "o--"]):
    scores = []
    for zeros in range(5):
        side = (0, zeros) if "end" in name else (zeros, 0)
        answer = model.predict(np.pad(tokens[test], ((0, 0), side)), verbose=0).argmax(axis=1)
        scores.append(np.mean(answer == answers[test]))
    print(f"{name:20}", *(f"{score:.2f}" for score in scores))
    ax.plot(scores, line, color="#D55E00")
    ax.text(4.1, scores[-1], "\n\nor " * ("front" in name) + name, va="center", color="#D55E00")
ax.set(xticks=range(5), xlim=(-0.1, 5.9), ylim=(0, 1.05), xlabel="zeros", ylabel="accuracy")
ax.set_title("A single zero at the end, read as a word, is enough", loc="left")
plt.show()
