"""Which letters were said? A CNN, a GRU and both, with CTC, on spectrograms of generated speech.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds ask for the full one.
"""

import functools
import sys
import time

import keras
import numpy as np
from keras import layers, ops
from scipy.signal import lfilter
from sklearn.linear_model import LogisticRegression

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
TRAIN, HELD, TEST = (1200, 300, 500) if FULL else (600, 60, 60)
RATES = (0.003, 0.01) if FULL else (0.01,)  # the grid, the same for each network
EPOCHS, PATIENCE = (30, 4) if FULL else (16, 16)

LETTERS = "-smftaeiu"  # the blank of CTC, consonants, vowels
SYLLABLES = [consonant + vowel for consonant in "smft" for vowel in "aeiu"]
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
TESTS = {"test": {}, "faster": {"tempo": 1.5}, "noisier": {"noise": 1}, "whispered": {"hiss": 1}}


def say(letters, rng, tempo=1.0, noise=0.5, hiss=False):
    """Sound, and which letter each of its 10,336 numbers belongs to, 0 where none is."""
    pitch, size, pace = rng.uniform((90, 0.82, 0.75), (230, 1.2, 1.35))
    sound, marks = rng.normal(scale=noise * rng.uniform(0.25, 1), size=10336), np.zeros(10336, int)
    parts = []
    for voiced, loud, seconds, formants in map(SOUNDS.get, letters):
        steps = np.arange(int(8000 * seconds / pace / tempo * rng.uniform(0.8, 1.25)))
        part = np.diff(steps * pitch // 8000, append=0)  # a pulse each time the throat opens
        part = part if voiced and not hiss else rng.normal(size=len(steps))
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


def utterances(count, rng, **how):
    """Spectrograms of two to four syllables, their letters (0: no more), the letter of a frame."""
    texts = ["".join(rng.choice(SYLLABLES, rng.integers(2, 5))) for _ in range(count)]
    sounds, marks = map(np.array, zip(*[say(text, rng, **how) for text in texts]))
    letters = np.array([[*map(LETTERS.index, text.ljust(8, "-"))] for text in texts])
    return spectrograms(sounds), letters, marks[:, 128::160]


same = functools.partial(layers.Conv1D, kernel_size=5, padding="same", activation="relu")
MODELS = {  # widths are chosen so that all have 24,489 to 25,413 parameters
    "CNN": lambda: [same(40), same(44), same(44)],
    "GRU": lambda: [layers.Bidirectional(layers.GRU(48, return_sequences=True))],
    "CNN + GRU": lambda: [same(40), layers.Bidirectional(layers.GRU(38, return_sequences=True))],
}


def train(name, rate, seed, known, held_out):
    """A network trained until the loss on `held_out` stops falling, and the seconds it took."""
    keras.utils.set_random_seed(seed)
    model = keras.Sequential([keras.Input((64, 32)), *MODELS[name](), layers.Dense(9)])
    model.compile(keras.optimizers.Adam(rate), keras.losses.CTC())
    model.train_on_batch(known[0][:50], known[1][:50])  # compiles, so that no clock counts it
    stop = keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True)
    started = time.process_time()
    model.fit(*known[:2], 50, EPOCHS, verbose=0, callbacks=[stop], validation_data=held_out[:2])
    return model, time.process_time() - started


def right(scores, letters):
    """The share of texts read right: the best letter of each frame, without repeats and blanks."""
    best = ([0, *row] for row in scores.argmax(axis=-1))  # a letter a frame
    read = [[b for a, b in zip(row, row[1:]) if b not in (0, a)] for row in best]
    return np.mean([r == [x for x in text if x] for r, text in zip(read, letters)])


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rng = np.random.default_rng(seed)
    known, held_out = utterances(TRAIN, rng), utterances(HELD, rng)
    tests = {setting: utterances(TEST, rng, **how) for setting, how in TESTS.items()}
    x, marks = (part[:300].reshape(300 * 64, -1) for part in known[::2])
    linear = LogisticRegression(max_iter=200).fit(x, marks[:, 0])  # is told each frame's letter
    x, letters, marks = tests["test"]
    each = linear.predict_proba(x.reshape(-1, 32)).reshape(TEST, 64, 9)
    rows = [("frame by frame", 0, "frames", np.mean(each.argmax(axis=-1) == marks))]
    rows += [("frame by frame", 0, "test", right(each, letters))]
    for name in MODELS if FULL else ("CNN",):
        tried = {rate: train(name, rate, seed, known, held_out) for rate in RATES}
        held = {r: right(tried[r][0].predict(held_out[0], verbose=0), held_out[1]) for r in RATES}
        model, seconds = tried[max(held, key=held.get)]  # chosen on the part held out
        scores = {f"held out at {r}": score for r, score in held.items()} | {"seconds": seconds}
        for setting, (x, letters, _) in tests.items():
            scores[setting] = right(model.predict(x, verbose=0), letters)
        rows += [(name, model.count_params(), *score) for score in scores.items()]
    for row in rows:
        print('"{}",{},{seed},{},{:.4f}'.format(*row, seed=seed))
