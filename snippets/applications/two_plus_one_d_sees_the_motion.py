"""Convolve each frame, then over time: (2+1)D sees which way a digit moves, unless shuffled."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

# --8<-- [start:data]
NAMES, MOVES = ("up", "down", "left", "right"), np.array([(-2, 0), (2, 0), (0, -2), (0, 2)])
images = np.pad(load_digits().images / 16, ((0, 0), (0, 8), (0, 8)))  # 8x8 in a corner of 16x16
rng = np.random.default_rng(0)
directions = rng.integers(4, size=len(images))
clips = np.zeros((len(images), 6, 16, 16, 1))  # (clip, frame, height, width, channel)
for clip, image, move in zip(clips, images, MOVES[directions]):
    start = rng.integers(16, size=2)  # what leaves on one side comes in on the other
    clip[..., 0] = [np.roll(image, start + t * move, axis=(0, 1)) for t in range(6)]
train_x, train_y, test_x, test_y = clips[:1300], directions[:1300], clips[1300:], directions[1300:]
# --8<-- [end:data]


# --8<-- [start:model]
def each_frame(kernels):
    conv = layers.Conv2D(kernels, 3, strides=2, padding="same", activation="relu")
    return layers.TimeDistributed(conv)


keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.Input((6, 16, 16, 1)),
        each_frame(16),
        each_frame(24),  # (frame, 4, 4, 24): two dimensions of space,
        layers.Permute((2, 3, 1, 4)),
        layers.Reshape((16, 6, 24)),  # then, at each of the 4x4 places, one of time
        layers.TimeDistributed(layers.Conv1D(40, 3, padding="same", activation="relu")),
        layers.GlobalMaxPooling2D(),  # anywhere, at any time
        layers.Dense(4, activation="softmax"),
    ]
)
# --8<-- [end:model]
model.compile(keras.optimizers.Adam(0.005), "sparse_categorical_crossentropy")
model.fit(train_x, train_y, batch_size=50, epochs=12, verbose=0)

mixed_x = np.array([clip[rng.permutation(6)] for clip in test_x])
opposite = test_y ^ 1  # up and down are 0 and 1, left and right 2 and 3
for name, x, y in [
    ("in order", test_x, test_y),
    ("backwards, opposite answer", test_x[:, ::-1], opposite),
    ("shuffled", mixed_x, test_y),
]:
    guesses = model.predict(x, verbose=0).argmax(axis=1)
    print(f"{name}: {np.mean(guesses == y):.2f}")

_, rows = plt.subplots(2, 2, figsize=(7, 2.8), width_ratios=(5, 1), layout="constrained")
for (film, bars), name, x in zip(rows, ("In order", "Shuffled"), (test_x, mixed_x)):
    film.imshow(np.hstack(x[85, ..., 0]), cmap="gray")  # a clip that goes down
    film.vlines(np.arange(15.5, 90, 16), -0.5, 15.5, color="#0072B2")
    film.set(xticks=[], yticks=[], title=name)
    answers = model.predict(x[test_y == test_y[85]], verbose=0).argmax(axis=1)
    bars.barh(NAMES, np.bincount(answers, minlength=4) / len(answers), color="#0072B2")
    bars.set(xlim=(0, 1), xticks=[0, 1], title="Answers")
    bars.invert_yaxis()
plt.show()
