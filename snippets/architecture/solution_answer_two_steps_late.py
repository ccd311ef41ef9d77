"""A forward RNN can use the next two steps too, if its answer may come two steps late."""

import keras
import numpy as np
from keras import layers, ops

bits = np.random.default_rng(0).integers(0, 2, size=(2000, 20, 1)).astype("float32")
labels = (bits[:, :-2] != bits[:, 2:]).astype("float32")  # does step t differ from step t + 2?

forward = {"units": 16, "return_sequences": True}
readers = {
    "forward, at once": (layers.SimpleRNN(**forward), 0),
    "forward, two steps late": (layers.SimpleRNN(**forward), 2),
    "bidirectional, at once": (layers.Bidirectional(layers.SimpleRNN(**forward)), 0),
}
for name, (reader, late) in readers.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            reader,
            layers.Cropping1D((late, 2 - late)),  # answer t is given at step t + late
            layers.Dense(8, activation="relu"),
            layers.Dense(1, activation="sigmoid"),
        ]
    )
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
    model.fit(bits[:1500], labels[:1500], epochs=15, verbose=0)
    right = (ops.convert_to_numpy(model(bits[1500:])) > 0.5) == labels[1500:]
    print(f"{name:24} right: {np.mean(right):.2f}")
