"""Told which letters were said but never when, a CRNN with CTC learns both."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops
from scipy.signal import lfilter

LETTERS = "-smtaiu"  # the blank of CTC, consonants, vowels
SYLLABLES = [consonant + vowel for consonant in "smt" for vowel in "aiu"]
SOUNDS = {  # is it voiced, how loud, how many seconds, at which two frequencies it resounds
    "a": (True, 1.0, 0.12, (750, 1200)),
    "i": (True, 1.0, 0.12, (280, 2300)),
    "u": (True, 1.0, 0.12, (320, 800)),
    "m": (True, 0.3, 0.08, (250, 1000)),
    "s": (False, 0.4, 0.09, (2900, 3300)),
    "t": (False, 0.8, 0.08, (2400, 3200)),
}


def say(letters, rng):
    """Sound, and which letter each of its 10,336 numbers belongs to, 0 where none is."""
    pitch, size, pace = rng.uniform((90, 0.82, 0.75), (230, 1.2, 1.35))
    sound, marks = rng.normal(scale=rng.uniform(0.1, 0.5), size=10336), np.zeros(10336, int)
    parts = []
    for voiced, loud, seconds, formants in map(SOUNDS.get, letters):
        steps = np.arange(int(8000 * seconds / pace * rng.uniform(0.8, 1.25)))
        part = np.diff(steps * pitch // 8000, append=0)  # a pulse each time the throat opens
        part = part if voiced else rng.normal(size=len(steps))
        for angle in 2 * np.pi * size * np.array(formants) / 8000:
            part = lfilter([1], [1, -1.9 * np.cos(angle), 0.9025], part)
        part *= np.minimum(1, np.minimum(steps, steps[::-1]) / 80) * loud / part.std()
        parts.append(part * (steps > 0.6 * len(steps)) if loud == 0.8 else part)  # t: a burst
    word = np.concatenate(parts)
    start = rng.integers(len(sound) - len(word))
    sound[start : start + len(word)] += word
    marks[start : start + len(word)] = np.repeat([*map(LETTERS.index, letters)], [*map(len, parts)])
    return sound, marks


def spectrograms(sounds):
    """The logarithm of the power in 64 frames of 32 ms and 32 bands: (sound, frame, band)."""
    real, imaginary = ops.stft(sounds.astype("float32"), 256, 160, 256, center=False)
    power = ops.reshape((real**2 + imaginary**2)[:, :, 1:], (len(sounds), 64, 32, 4))
    logarithm = ops.convert_to_numpy(ops.log(ops.mean(power, axis=-1) + 0.01))
    return (logarithm - logarithm.mean(axis=(1, 2), keepdims=True)) / 2


rng = np.random.default_rng(0)
texts = ["".join(rng.choice(SYLLABLES, rng.integers(2, 5))) for _ in range(1200)]
sounds, marks = map(np.array, zip(*[say(text, rng) for text in texts]))
spectra = spectrograms(sounds)  # (utterance, frame, band)
letters = np.array([[*map(LETTERS.index, text.ljust(8, "-"))] for text in texts])

keras.utils.set_random_seed(0)
both_ways = layers.Bidirectional(layers.GRU(32, return_sequences=True))
convolution = layers.Conv1D(48, 5, padding="same", activation="relu")
model = keras.Sequential([keras.Input((64, 32)), convolution, both_ways, layers.Dense(7)])
model.compile(keras.optimizers.Adam(0.01), keras.losses.CTC())
model.fit(spectra[:1000], letters[:1000], epochs=12, verbose=0)

scores = model.predict(spectra[1000:], verbose=0)
best = scores.argmax(axis=-1)  # (utterance, frame)
read = ["".join(LETTERS[b] for a, b in zip([0, *row], row) if b not in (0, a)) for row in best]
print(f"{np.mean([r == t for r, t in zip(read, texts[1000:])]):.2f} of the texts are right")
print(f"{np.mean(best == 0):.2f} of the frames are blank")
print("text of the picture:", texts[1000])

figure, (above, below) = plt.subplots(2, 1, figsize=(6, 4.2), sharex=True)
above.imshow(spectra[1000].T, origin="lower", aspect="auto", cmap="Greys")
chances = np.exp(scores[0]) / np.exp(scores[0]).sum(axis=-1, keepdims=True)
below.imshow(chances.T, aspect="auto", cmap="Purples")
edges = (np.flatnonzero(np.diff(marks[1000])) - 128) / 160  # in frames
for begin, end, letter in zip(edges, edges[1:], texts[1000]):
    above.text((begin + end) / 2, 33, letter, ha="center")
    below.axvline(begin, color="#6B6B6B", lw=1)
above.set(yticks=[0, 31], yticklabels=["0 kHz", "4 kHz"])
below.set(yticks=range(7), yticklabels=["blank", *LETTERS[1:]], xlabel="frame of 20 ms")
plt.show()
