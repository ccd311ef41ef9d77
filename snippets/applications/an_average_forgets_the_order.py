"""Averaged over time, "sami" and "misa" sound alike: a linear model on the average only guesses."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import ops
from scipy.signal import lfilter
from sklearn.linear_model import LogisticRegression

SOUNDS = {  # is it voiced, how loud, how many seconds, at which two frequencies it resounds
    "a": (True, 1.0, 0.12, (750, 1200)),
    "i": (True, 1.0, 0.12, (280, 2300)),
    "m": (True, 0.3, 0.08, (250, 1000)),
    "s": (False, 0.4, 0.09, (2900, 3300)),
}


def say(letters, rng, noise=0.5, voice=None):
    """One second of sound, 8,000 numbers: somebody says the letters somewhere in noise."""
    pitch, size, pace = voice or rng.uniform((90, 0.82, 0.75), (230, 1.2, 1.35))
    sound, parts = rng.normal(scale=noise * rng.uniform(0.25, 1), size=8000), []
    for voiced, loud, seconds, formants in map(SOUNDS.get, letters):
        steps = np.arange(int(8000 * seconds / pace * rng.uniform(0.8, 1.25)))
        part = rng.normal(size=len(steps))  # a hiss
        if voiced:
            part = np.diff(steps * pitch // 8000, append=0)  # a pulse each time the throat opens
        for angle in 2 * np.pi * size * np.array(formants) / 8000:
            part = lfilter([1], [1, -1.9 * np.cos(angle), 0.9025], part)
        parts.append(part * np.minimum(1, np.minimum(steps, steps[::-1]) / 80) * loud / part.std())
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


keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)
deep, high = (100, 0.9, 0.85), (210, 1.15, 1.2)  # pitch in Hz, size of the formants, pace
sounds = {  # these can be heard on the page
    "sami, deep voice": say("sami", rng, 0.03, deep),
    "misa, deep voice": say("misa", rng, 0.03, deep),
    "sami, high and fast": say("sami", rng, 0.03, high),
    "sami, in noise": say("sami", rng, 0.9, deep),
}
pictures = spectrograms(np.array(list(sounds.values())))
print("sounds:", (len(sounds), 8000), " spectrograms:", pictures.shape)

answers = rng.integers(2, size=900)
clips = spectrograms(np.array([say(["sami", "misa"][answer], rng) for answer in answers]))
for name, features in {
    "average over time": clips.mean(axis=1),
    "loudest of each band": clips.max(axis=1),
    "the whole spectrogram": clips.reshape(900, -1),
}.items():
    model = LogisticRegression(max_iter=1000).fit(features[:600], answers[:600])
    print(f"{name:22} {model.score(features[600:], answers[600:]):.2f}")

figure, axes = plt.subplots(2, 2, figsize=(6, 3.6), sharex=True, sharey=True)
for ax, name, picture in zip(axes.flat, sounds, pictures):
    ax.imshow(picture.T, origin="lower", aspect="auto", cmap="Blues", extent=(0, 1, 0, 4))
    ax.set_title(name)
ax.set_xticks([0, 0.5, 1])
figure.supxlabel("seconds")
figure.supylabel("kHz")
plt.show()
