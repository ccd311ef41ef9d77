"""A CNN and a GRU name eight words that strangers say in noise, and the CNN does so in a stream."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops
from scipy.signal import lfilter

WORDS = ["sami", "misa", "tefu", "fute", "mati", "tima", "sufe", "fesu"]  # four pairs
SOUNDS = {  # is it voiced, how loud, how many seconds, at which two frequencies it resounds
    "a": (True, 1.0, 0.12, (750, 1200)),
    "e": (True, 1.0, 0.12, (450, 1900)),
    "i": (True, 1.0, 0.12, (280, 2300)),
    "u": (True, 1.0, 0.12, (320, 800)),
    "m": (True, 0.3, 0.08, (250, 1000)),
    "s": (False, 0.4, 0.09, (2900, 3300)),
    "f": (False, 0.2, 0.08, (1400, 2400)),
    "t": (False, 0.8, 0.08, (2400, 3200)),
}


def say(letters, rng):
    """One second of sound, 8,000 numbers: a new voice says the letters somewhere in noise."""
    pitch, size, pace = rng.uniform((90, 0.82, 0.75), (230, 1.2, 1.35))
    sound, parts = rng.normal(scale=rng.uniform(0.1, 0.5), size=8000), []
    for voiced, loud, seconds, formants in map(SOUNDS.get, letters):
        steps = np.arange(int(8000 * seconds / pace * rng.uniform(0.8, 1.25)))
        part = rng.normal(size=len(steps))  # a hiss
        if voiced:
            part = np.diff(steps * pitch // 8000, append=0)  # a pulse each time the throat opens
        for angle in 2 * np.pi * size * np.array(formants) / 8000:
            part = lfilter([1], [1, -1.9 * np.cos(angle), 0.9025], part)
        part *= np.minimum(1, np.minimum(steps, steps[::-1]) / 80) * loud / part.std()
        parts.append(part * (steps > 0.6 * len(steps)) if loud == 0.8 else part)  # t: a burst
    word = np.concatenate(parts)
    start = rng.integers(len(sound) - len(word))
    sound[start : start + len(word)] += word
    return sound


def spectrograms(sounds):
    """The logarithm of the power in 49 frames of 32 ms and 32 bands: (sound, frame, band)."""
    real, imaginary = ops.stft(sounds.astype("float32"), 256, 160, 256, center=False)
    power = ops.reshape((real**2 + imaginary**2)[:, :, 1:], (len(sounds), 49, 32, 4))
    logarithm = ops.convert_to_numpy(ops.log(ops.mean(power, axis=-1) + 0.01))
    return (logarithm - logarithm.mean(axis=(1, 2), keepdims=True)) / 2


rng, answers = np.random.default_rng(0), np.arange(1200) % 8
clips = spectrograms(np.array([say(WORDS[answer], rng) for answer in answers]))
bodies = {
    "GRU": [layers.GRU(72)],
    "CNN": [
        layers.Conv1D(32, 5, padding="same", activation="relu"),
        layers.MaxPooling1D(2),
        layers.Conv1D(64, 9, padding="same", activation="relu"),
        layers.GlobalMaxPooling1D(),
    ],
}
for name, body in bodies.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((49, 32)), *body, layers.Dense(8, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.optimizer.learning_rate = 0.003
    model.fit(clips[:800], answers[:800], epochs=12, verbose=0)
    loss, score = model.evaluate(clips[800:], answers[800:], verbose=0)
    print(f"{name} {score:.2f} of new clips  ({model.count_params():,} parameters)")

said = ["fute", "sami", "mati", "misa", "tima"]  # five seconds
stream = np.concatenate([say(word, rng) for word in said])
windows = np.lib.stride_tricks.sliding_window_view(stream, 8000)[::800]  # moved by 0.1 s
heard = model.predict(spectrograms(windows), verbose=0)

figure, ax = plt.subplots(figsize=(6, 3.2))
ax.imshow(heard.T, cmap="Blues", aspect="auto", extent=(0.45, 4.55, 7.5, -0.5), vmin=0, vmax=1)
for second, word in enumerate(said):
    ax.text(second + 0.5, -0.8, word, ha="center")
    ax.axvline(second, color="#6B6B6B", lw=1, ls=":")
ax.set(yticks=range(8), yticklabels=WORDS, xlim=(0, 5), xlabel="seconds (middle of the window)")
plt.show()
