"""Some layers pass the mask on, some drop it with a warning, plain operations drop it silently."""

import warnings

import keras
import numpy as np
from keras import layers, ops

bare, padded = np.array([[3, 1, 2]]), np.array([[3, 1, 2, 0, 0, 0]])
steps = {
    "Dense": layers.Dense(8),
    "Dropout": layers.Dropout(0.5),
    "LayerNormalization": layers.LayerNormalization(),
    "Activation('relu')": layers.Activation("relu"),
    "GRU, all steps": layers.GRU(8, return_sequences=True),
    "Bidirectional": layers.Bidirectional(layers.GRU(8, return_sequences=True)),
    "Conv1D": layers.Conv1D(8, 3, padding="same"),
    "MaxPooling1D(1)": layers.MaxPooling1D(1),
    "Lambda(x * 2)": layers.Lambda(lambda x: x * 2),
    "ops.relu(x)": ops.relu,
    "x * 2": lambda x: x * 2,
    "x[..., :4]": lambda x: x[..., :4],
}

print("between Embedding and GRU   same answer   warning")
for name, step in steps.items():
    keras.utils.set_random_seed(0)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        tokens = keras.Input((None,))
        x = layers.Embedding(5, 8, mask_zero=True, embeddings_initializer="normal")(tokens)
        model = keras.Model(tokens, layers.GRU(8)(step(x)))
        answers = [ops.convert_to_numpy(model(batch)) for batch in (bare, padded)]
    warned = any("mask" in str(warning.message) for warning in caught)
    print(f"{name:27} {np.allclose(*answers, atol=1e-5)!s:13} {'yes' if warned else 'no'}")
