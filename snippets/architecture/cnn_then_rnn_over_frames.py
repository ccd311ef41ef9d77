"""An average over frames cannot tell a motion from its reverse; a GRU over frames can."""

import keras
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
    start = rng.integers(12, size=2)  # what leaves on one side comes back on the other
    clip[:] = [np.roll(frame, start + t * move, axis=(0, 1)) for t, frame in enumerate(clip)]


def cnn():
    """Three layers that turn one frame, or six frames stacked as channels, into one vector."""
    conv = layers.Conv2D(16, 4, strides=2, activation="relu")
    return keras.Sequential([conv, layers.Flatten(), layers.Dense(32, activation="relu")])


keras.utils.set_random_seed(0)
for name, body in {
    "average over frames": [layers.TimeDistributed(cnn()), layers.GlobalAveragePooling1D()],
    "GRU over frames": [layers.TimeDistributed(cnn()), layers.GRU(32)],
    "frames as channels": [layers.Reshape((6, 12, 12)), layers.Permute((2, 3, 1)), cnn()],
}.items():
    model = keras.Sequential([keras.Input((6, 12, 12, 1)), *body, layers.Dense(4, "softmax")])
    model.compile(keras.optimizers.Adam(0.004), "sparse_categorical_crossentropy")
    model.fit(clips[:1200], labels[:1200], epochs=12, verbose=0)
    answers = model.predict(clips[1200:], verbose=0).argmax(axis=1)
    score = np.mean(answers == labels[1200:])
    print(f"{name:20} {score:.2f}  ({model.count_params():,} parameters)")
