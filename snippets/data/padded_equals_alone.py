"""A test to copy: each answer of a padded batch has to be the answer of the sequence alone."""

import keras
import numpy as np
from keras import layers, ops


def padding_is_invisible(model, sequences, extra=10, value=0):
    """Does the model answer each sequence in a padded batch as it answers it alone?"""
    width, kind = max(map(len, sequences)) + extra, np.array(sequences[0]).dtype
    padded = keras.utils.pad_sequences(sequences, width, kind, padding="post", value=value)
    together = ops.convert_to_numpy(model(padded))
    alone = [ops.convert_to_numpy(model(np.array([one])))[0] for one in sequences]
    both = zip(together, alone)  # an answer for each step: only the real steps count
    return all(np.allclose(a[tuple(map(slice, b.shape))], b, atol=1e-5) for a, b in both)


def network(kind):
    keras.utils.set_random_seed(0)
    tokens = keras.Input((None,))
    x = layers.Embedding(9, 8, mask_zero=kind == "GRU", embeddings_initializer="normal")(tokens)
    if kind == "GRU":
        return keras.Model(tokens, layers.GRU(16)(x))
    real = tokens > 0
    for _ in range(2):
        if kind == "Conv1D, masked":
            x = x * ops.cast(real, "float32")[..., None]  # a kernel meets zeros, as at an edge
        x = layers.Conv1D(16, 3, padding="same", activation="relu", bias_initializer="normal")(x)
    return keras.Model(tokens, layers.GlobalAveragePooling1D()(x, mask=real))


sequences = [[3, 1, 4], [1, 5, 2, 6, 5, 3, 5], [8, 7]]
for kind in ("GRU", "Conv1D, masked pooling only", "Conv1D, masked"):
    print(f"{kind:28} {padding_is_invisible(network(kind), sequences)}")

each_step = layers.GRU(16, return_sequences=True)
model = keras.Sequential([keras.Input((None, 2)), layers.Masking(-99.0), each_step])
series = [np.random.default_rng(n).normal(size=(n, 2)).astype("float32") for n in (3, 7, 2)]
print(f"{'GRU, measurements':28} {padding_is_invisible(model, series, value=-99.0)}")
