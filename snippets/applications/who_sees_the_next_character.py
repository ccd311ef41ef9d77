"""Change one character: a causal CNN and a GRU answer alike before it, a padded CNN does not."""

import keras
import numpy as np
from keras import layers


def dilated(padding):
    """Five convolutions of width 3, each twice as far apart as the one before."""
    ways = [{"padding": padding, "dilation_rate": 2**level} for level in range(5)]
    return [layers.Conv1D(25, 3, **way) for way in ways]


bodies = {
    "CNN, causal": dilated("causal"),
    "CNN, padded on both sides": dilated("same"),
    "GRU": [layers.GRU(64, return_sequences=True)],
    "GRU in both directions": [layers.Bidirectional(layers.GRU(32, return_sequences=True))],
}
keras.utils.set_random_seed(0)
text = np.random.default_rng(0).integers(0, 29, (1, 120))
changed = text.copy()
changed[0, 50] = (text[0, 50] + 1) % 29
for name, body in bodies.items():
    model = keras.Sequential([keras.Input((120,)), layers.Embedding(29, 25), *body])
    difference = keras.ops.convert_to_numpy(model(changed) - model(text))
    places = np.flatnonzero(np.abs(difference[0]).max(axis=1) > 1e-6)
    first, last = places.min(), places.max()
    verdict = "sees its past alone" if first == 50 else "has seen the answer"
    reach = f"other answers at places {first} to {last}: " if "CNN" in name else ""
    print(f"{name}: {reach}{verdict}")
