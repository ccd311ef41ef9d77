"""One layer that mixes the whole time axis is enough to let the future in."""

import keras
import numpy as np
from keras import layers, ops

x = np.random.default_rng(0).normal(size=(1, 16, 4)).astype("float32")  # (batch, time, features)
x_changed = x.copy()
x_changed[0, 9] += 5

suspects = {
    "LayerNormalization": layers.LayerNormalization(),
    "GroupNormalization(1)": layers.GroupNormalization(1),
    "MaxPooling1D(2), UpSampling1D(2)": keras.Sequential(
        [
            layers.MaxPooling1D(2),
            layers.UpSampling1D(2),
        ]
    ),
    "Attention": lambda y: layers.Attention()([y, y]),
    "Attention with use_causal_mask": lambda y: layers.Attention()([y, y], use_causal_mask=True),
}
for name, suspect in suspects.items():
    keras.utils.set_random_seed(0)
    inputs = keras.Input((16, 4))
    model = keras.Model(inputs, suspect(layers.Conv1D(8, 3, padding="causal")(inputs)))
    before, after = (ops.convert_to_numpy(model(series)) for series in (x, x_changed))
    moved = np.abs(before - after).max(axis=(0, 2)) > 1e-6
    print(f"{name:33} first output that moves: {np.flatnonzero(moved).min()}")
