"""A ragged batch is one long list of tokens and a list of whose they are: no padding, no mask."""

import keras
import numpy as np
from keras import layers, ops

sequences = [[3, 1, 4], [1, 5, 2, 6, 5, 3, 5], [8, 7]]
flat = np.concatenate(sequences)  # (all tokens,)
owner = np.repeat(np.arange(len(sequences)), [len(one) for one in sequences])  # (all tokens,)
print("tokens:", *flat)
print("owner: ", *owner)

embedding = layers.Embedding(9, 8, mask_zero=True, embeddings_initializer="normal")
dense = layers.Dense(8, activation="relu")  # works on each token alone
sums = ops.segment_sum(dense(embedding(flat)), owner, num_segments=len(sequences))
counts = ops.bincount(owner)[:, None]
ragged = sums / ops.cast(counts, sums.dtype)  # the mean over each sequence

padded = keras.utils.pad_sequences(sequences, padding="post")  # (sequence, time)
mean = layers.GlobalAveragePooling1D()(dense(embedding(padded)), mask=padded > 0)
same = np.allclose(ops.convert_to_numpy(ragged), ops.convert_to_numpy(mean), atol=1e-5)
print("ragged = padded with a mask:", same)
print("tokens computed:", flat.size, "against", padded.size)
