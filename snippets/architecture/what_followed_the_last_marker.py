"""A QRNN needs both halves: a kernel that sees two steps, and a memory that keeps one answer."""

import keras
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
symbols, answers = rng.integers(8, size=(4000, 24)), np.zeros(4000, int)
for n, sequence in enumerate(symbols):
    places = 2 * rng.choice(11, size=3, replace=False)
    sequence[places] = 8  # three markers; the question: which symbol followed the last?
    answers[n] = sequence[places.max() + 1]
sequences = np.eye(9)[symbols]  # (sample, time step, symbol)


class Memory(layers.Layer):
    """Forget gates and candidates in, the last memory out: c = f*c + (1-f)*z."""

    def call(self, computed):
        forget, new = ops.split(computed, 2, axis=-1)
        forget = ops.log_sigmoid(forget + 2)  # as a logarithm; begins open
        later = ops.sum(forget, axis=1, keepdims=True) - ops.cumsum(forget, axis=1)
        return ops.sum(ops.exp(later) * (1 - ops.exp(forget)) * ops.tanh(new), axis=1)


for name, body in {
    "convolution alone": [layers.Conv1D(96, 2, activation="relu"), layers.GlobalMaxPooling1D()],
    "memory alone": [layers.Conv1D(96, 1), Memory()],
    "QRNN": [layers.Conv1D(96, 2, padding="causal"), Memory()],
}.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((24, 9)), *body, layers.Dense(8, "softmax")])
    model.compile(
        keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(sequences[:3000], answers[:3000], epochs=8, verbose=0)
    print(f"{name:18} {model.evaluate(sequences[3000:], answers[3000:], verbose=0)[1]:.2f}")
