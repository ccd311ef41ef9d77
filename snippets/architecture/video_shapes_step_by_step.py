"""A CNN turns each frame into one vector; an RNN turns the row of vectors into one."""

import keras
from keras import layers, ops

clips = ops.zeros((2, 6, 12, 12, 1))  # (clip, frame, height, width, channel)
conv = layers.Conv2D(16, 4, strides=2, activation="relu")
cnn = keras.Sequential([conv, layers.Flatten(), layers.Dense(32, activation="relu")])
gru = layers.GRU(32)
head = layers.Dense(4, activation="softmax")

vectors = layers.TimeDistributed(cnn)(clips)
state = gru(vectors)
print("clips:          ", tuple(clips.shape))
print("one frame each: ", tuple(clips[:, 0].shape))
print("feature map:    ", tuple(conv(clips[:, 0]).shape))
print("all vectors:    ", tuple(vectors.shape))
print("last GRU state: ", tuple(state.shape))
print("probabilities:  ", tuple(head(state).shape))

for name, part in [("CNN", cnn), ("GRU", gru), ("head", head)]:
    print(f"{name + ' parameters:':16} {part.count_params():,}")
