"""Which of eight words was said? A CNN, a GRU and both, on spectrograms of generated speech.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python keywords.py 0 1 2
"""

import functools
import itertools
import sys
import time

import keras
import numpy as np
from keras import layers, ops
from scipy.signal import lfilter
from sklearn.linear_model import LogisticRegression

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
TRAIN, HELD, TEST = (2000, 500, 800) if FULL else (600, 100, 100)
RATES = (0.001, 0.003, 0.01) if FULL else (0.003,)  # the grid, the same for each network
EPOCHS, PATIENCE = (60, 8) if FULL else (10, 10)

WORDS = ["sami", "misa", "tefu", "fute", "mati", "tima", "sufe", "fesu"]  # four pairs
OTHERS = ["".join(word) for word in itertools.product("smft", "aeiu", "smft", "aeiu")]
OTHERS = [word for word in OTHERS if word not in WORDS]  # what nobody listens for: answer 8
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
    """One second of sound, 8,000 numbers: a new voice says the letters somewhere in noise."""
    pitch, size, pace = rng.uniform((90, 0.82, 0.75), (230, 1.2, 1.35))
    sound, parts = rng.normal(scale=noise * rng.uniform(0.25, 1), size=8000), []
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
    return sound


def spectrograms(sounds):
    """The logarithm of the power in 49 frames of 32 ms and 32 bands: (sound, frame, band)."""
    real, imaginary = ops.stft(sounds.astype("float32"), 256, 160, 256, center=False)
    power = ops.reshape((real**2 + imaginary**2)[:, :, 1:], (len(sounds), 49, 32, 4))
    logarithm = ops.convert_to_numpy(ops.log(ops.mean(power, axis=-1) + 0.01))
    return (logarithm - logarithm.mean(axis=(1, 2), keepdims=True)) / 2


def clips(count, rng, **how):
    """Spectrograms, and answers of which one in five is "another word"."""
    answers = np.minimum(rng.integers(10, size=count), 8)
    words = [WORDS[a] if a < 8 else rng.choice(OTHERS) for a in answers]
    return spectrograms(np.array([say(word, rng, **how) for word in words])), answers


halve = layers.MaxPooling1D
same = functools.partial(layers.Conv1D, kernel_size=5, padding="same", activation="relu")
MODELS = {  # widths are chosen so that all have 19,401 to 20,001 parameters
    "CNN": lambda: [same(32), halve(), same(40), same(40), layers.GlobalMaxPooling1D()],
    "GRU": lambda: [layers.GRU(64)],
    "CNN + GRU": lambda: [same(32), halve(), layers.GRU(54)],
}


def train(name, rate, seed, known, held_out):
    """A network trained until the loss on `held_out` stops falling, and the seconds it took."""
    keras.utils.set_random_seed(seed)
    head = layers.Dense(9, activation="softmax")
    model = keras.Sequential([keras.Input((49, 32)), *MODELS[name](), head])
    adam = keras.optimizers.Adam(rate)
    model.compile(adam, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.train_on_batch(known[0][:50], known[1][:50])  # compiles, so that no clock counts it
    stop = keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True)
    started = time.perf_counter()
    model.fit(*known, 50, EPOCHS, verbose=0, callbacks=[stop], validation_data=held_out)
    return model, time.perf_counter() - started


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rng = np.random.default_rng(seed)
    known, held_out = clips(TRAIN, rng), clips(HELD, rng)
    tests = {setting: clips(TEST, rng, **how) for setting, how in TESTS.items()}
    x, answers = tests["test"]
    average = LogisticRegression(max_iter=1000).fit(known[0].mean(axis=1), known[1])
    linear = LogisticRegression(C=0.01, max_iter=200).fit(known[0].reshape(TRAIN, -1), known[1])
    same_answer = np.bincount(known[1]).argmax()
    rows = [("always the same", 0, "test", np.mean(answers == same_answer))]
    rows += [("average spectrum", 0, "test", average.score(x.mean(axis=1), answers))]
    rows += [("linear", 0, "test", linear.score(x.reshape(TEST, -1), answers))]
    for name in MODELS if FULL else ("CNN",):
        tried = {rate: train(name, rate, seed, known, held_out) for rate in RATES}
        scores = {rate: tried[rate][0].evaluate(*held_out, verbose=0)[1] for rate in RATES}
        model, seconds = tried[max(scores, key=scores.get)]  # chosen on the part held out
        scores = {f"held out at {rate}": score for rate, score in scores.items()}
        scores |= {how: model.evaluate(*test, verbose=0)[1] for how, test in tests.items()}
        scores["seconds"] = seconds
        rows += [(name, model.count_params(), *score) for score in scores.items()]
    for row in rows:
        print('"{}",{},{seed},{},{:.4f}'.format(*row, seed=seed))
