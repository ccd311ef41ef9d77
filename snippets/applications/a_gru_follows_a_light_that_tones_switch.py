"""Told only whether the light ended on, a GRU behind a convolution follows it all along."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

HYBRID, BASELINE = "#7B5EA7", "#6B6B6B"


# --8<-- [start:data]
def listen(count, rng):
    """512 samples of noise with two to six tones in it, and after each sample: is the light on?"""
    signals = rng.normal(scale=0.5, size=(count, 512, 1)).astype("float32")
    lit = np.zeros((count, 512), int)
    for signal, light in zip(signals, lit):
        kinds = rng.integers(3, size=rng.integers(2, 7))
        room = 512 // len(kinds)
        for place, kind in enumerate(kinds):
            start = room * place + rng.integers(room - 48)
            phase = np.arange(48) / (5, 9, 14)[kind] + rng.uniform()
            signal[start : start + 48, 0] += np.sin(2 * np.pi * phase)
            light[start + 48 :] = (1, 0, 1 - light[start])[kind]  # on, off, the other way
    return signals, lit


# --8<-- [end:data]


rng = np.random.default_rng(0)
signals, lit = listen(2400, rng)
answers = lit[:, -1]  # all that training is told

# --8<-- [start:model]
keras.utils.set_random_seed(0)
signal = keras.Input((512, 1))
steps = layers.Conv1D(16, 16, strides=8, padding="same", activation="relu")(signal)
states = layers.GRU(32, return_sequences=True)(steps)  # 64 steps
beliefs = layers.Dense(1, activation="sigmoid")(states)
model = keras.Model(signal, beliefs[:, -1])  # the loss sees the last belief alone
model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy", metrics=["accuracy"])
model.fit(signals[:2000], answers[:2000], batch_size=50, epochs=10, verbose=0)
# --8<-- [end:model]

each = keras.Model(signal, beliefs).predict(signals[2000:], verbose=0)[:, :, 0]  # (signal, step)
print(f"right at the end: {np.mean((each[:, -1] > 0.5) == answers[2000:]):.2f}")
print(f"right after each step: {np.mean((each > 0.5) == lit[2000:, 7::8]):.2f}")

figure, (above, below) = plt.subplots(2, 1, figsize=(5.5, 3.6), sharex=True)
above.plot(signals[2000, :, 0], color=BASELINE, lw=0.6)
below.plot(np.arange(512), lit[2000], color=BASELINE, lw=1)
below.plot(np.arange(7, 512, 8), each[0], color=HYBRID)
above.set(yticks=[], ylabel="heard")
below.set(yticks=[0, 1], yticklabels=["off", "on"], xlabel="sample", ylim=(-0.1, 1.1))
plt.show()
