"""A layer leaves an axis alone, shortens it, mixes it, or removes it: read it off the shapes."""

import keras
from keras import layers

images = keras.Input((28, 28, 3))  # (batch, height, width, channels)
series = keras.Input((20, 6))  # (batch, time, features)
words = keras.Input((20,), dtype="int32")  # (batch, time)

rows = [
    (images, layers.Conv2D(16, 3)),
    (images, layers.Conv2D(16, 3, padding="same", strides=2)),
    (images, layers.MaxPooling2D(2)),
    (images, layers.GlobalAveragePooling2D()),
    (images, layers.Flatten()),
    (images, layers.Dense(16)),
    (series, layers.Conv1D(16, 3)),
    (series, layers.Conv1D(16, 3, padding="causal")),
    (series, layers.GRU(16)),
    (series, layers.GRU(16, return_sequences=True)),
    (series, layers.Bidirectional(layers.GRU(16))),
    (series, layers.Dense(16)),
    (series, layers.Permute((2, 1))),
    (words, layers.Embedding(1000, 6)),
]
for data, layer in rows:
    result = layer(data)
    print(f"{layer.name:24} {str(data.shape):20} -> {result.shape}")
