"""One frame says nothing about direction; each further frame makes the GRU surer."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images = load_digits().images / 16
rng = np.random.default_rng(0)
moves = np.array([(0, 2), (0, -2), (2, 0), (-2, 0)])  # right, left, down, up: pixels per frame
labels = rng.integers(4, size=len(images))
clips = np.zeros((len(images), 6, 12, 12, 1))  # (clip, frame, height, width, channel)
clips[:, :, :8, :8, 0] = images[:, None]
for clip, move in zip(clips, moves[labels]):
    start = rng.integers(12, size=2)
    clip[:] = [np.roll(frame, start + t * move, axis=(0, 1)) for t, frame in enumerate(clip)]

keras.utils.set_random_seed(0)
inputs = keras.Input((6, 12, 12, 1))
x = layers.TimeDistributed(layers.Conv2D(16, 4, strides=2, activation="relu"))(inputs)
x = layers.Dense(32, activation="relu")(layers.Reshape((6, 5 * 5 * 16))(x))  # one vector a frame
x = layers.GRU(32, return_sequences=True)(x)
model = keras.Model(inputs, layers.Dense(4, activation="softmax")(x))  # an answer a frame
model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
model.fit(clips[:1200], labels[:1200, None].repeat(6, axis=1), epochs=40, verbose=0)
probabilities = model.predict(clips[1200:], verbose=0)  # (clip, frame, direction)
right = probabilities.argmax(axis=2) == labels[1200:, None]
print("right after frame 1, 2, 3, 6:", *(f"{right[:, t].mean():.2f}" for t in (0, 1, 2, 5)))

_, (film, table) = plt.subplots(2, figsize=(5.5, 3.4))
film.imshow(np.hstack(clips[1201, ..., 0]), cmap="gray")
film.set(title="One frame leaves it open, two nearly settle it", xticks=[], yticks=[])
film.vlines(np.arange(11.5, 60, 12), -0.5, 11.5, color="#7B5EA7")
table.imshow(probabilities[1].T, cmap="Purples", vmin=0, vmax=1, aspect="auto")
table.set_xticks(range(6), [f"frame {t}" for t in range(1, 7)])
table.set_yticks(range(4), ["right", "left", "down", "up"])
plt.show()
