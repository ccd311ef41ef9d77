"""Playing a clip backwards cannot change an average over frames; it changes a GRU."""

import keras
import numpy as np
from keras import layers, ops

clip = np.random.default_rng(0).normal(size=(1, 6, 12, 12, 1)).astype("float32")
backwards = clip[:, ::-1]

keras.utils.set_random_seed(0)
cnn = layers.TimeDistributed(
    keras.Sequential([layers.Conv2D(8, 3, strides=2), layers.Flatten(), layers.Dense(16)])
)
for name, join in [
    ("average over frames", layers.GlobalAveragePooling1D()),
    ("maximum over frames", layers.GlobalMaxPooling1D()),
    ("GRU over frames", layers.GRU(16)),
]:
    model = keras.Sequential([cnn, join])
    forward, reverse = (ops.convert_to_numpy(model(x)) for x in (clip, backwards))
    print(f"{name}, same backwards: {np.allclose(forward, reverse, atol=1e-5)}")
