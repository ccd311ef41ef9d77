"""A GRU hears which tone came first once the signal is shortened, but not by averaging."""

import keras
import numpy as np
from keras import layers

rng = np.random.default_rng(0)
answers = rng.integers(2, size=1400)  # 1: the high tone came first
signals = rng.normal(scale=0.5, size=(1400, 256))
for signal, high_first in zip(signals, answers):
    for half, period in enumerate((5, 9) if high_first else (9, 5)):
        start = 128 * half + rng.integers(96)
        phase = np.arange(32) / period + rng.uniform()
        signal[start : start + 32] += np.sin(2 * np.pi * phase)
signals = signals[:, :, None]


def front_end():
    return layers.Conv1D(16, 16, strides=8, padding="same", activation="relu")


for name, body in {
    "convolution alone": [front_end(), layers.Dense(48, "relu"), layers.GlobalMaxPooling1D()],
    "GRU alone": [layers.GRU(24)],
    "GRU over averages": [layers.AveragePooling1D(8), layers.GRU(24)],
    "GRU over chunks": [layers.Reshape((32, 8)), layers.GRU(24)],
    "convolution + GRU": [front_end(), layers.GRU(24)],
}.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((256, 1)), *body, layers.Dense(1, "sigmoid")])
    model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy", metrics=["accuracy"])
    model.fit(signals[:1000], answers[:1000], batch_size=100, epochs=8, verbose=0)
    score = model.evaluate(signals[1000:], answers[1000:], verbose=0)[1]
    print(f"{name:18} {score:.2f}  ({model.count_params():,} parameters)")
