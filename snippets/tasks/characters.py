"""Which character comes next? Counts, a causal CNN and a GRU on data set descriptions.

Prints tidy rows; values are perplexities, shares of words, or processor seconds. Run bare it takes
the fast setting and seed 0; seeds as arguments ask for the full one: python characters.py 0 1 2
"""

import re
import sys
import time
from collections import Counter, defaultdict
from importlib.resources import files

import keras
import numpy as np
from keras import layers, ops

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
RATES = (0.005, 0.01, 0.02) if FULL else (0.01,)  # the grid, the same for both networks
EPOCHS, PATIENCE = (80, 10) if FULL else (3, 3)
ALPHABET = " .,abcdefghijklmnopqrstuvwxyz"
LENGTH, STEP = (96, 32) if FULL else (32, 64)  # a window of text, and from one to the next
ENOUGH = LENGTH // 3  # characters before the first one that counts
SPACED = 2 if FULL else 16  # the same for windows to be tested on
CONTEXTS = (1, 2, 4, 8, 16, 32, 64)
WAYS = {"0.3": (0.3, 29), "0.7": (0.7, 29), "1.0": (1.0, 29), "1.0, best 3": (1.0, 3)}


def network(name):
    past = keras.Input((None,), dtype="int32")
    if name == "GRU":
        x = layers.Dropout(0.2)(layers.Embedding(29, 24)(past))
        x = layers.GRU(64, return_sequences=True)(x)
    else:
        x = layers.Embedding(29, 25)(past)
        for level in range(5):  # with gates, as in WaveNet; at last each output sees 63 characters
            wide = {"padding": "causal", "dilation_rate": 2**level}
            signal = layers.Conv1D(25, 3, activation="tanh", **wide)(x)
            gate = layers.Conv1D(25, 3, activation="sigmoid", **wide)(x)
            x = layers.add([x, layers.Dropout(0.2)(layers.multiply([signal, gate]))])
    return keras.Model(past, layers.Dense(29, activation="softmax")(layers.Dropout(0.2)(x)))


def windows(series, step):
    """Stretches of a series, and the same stretches one place later."""
    cut = np.array([series[n : n + LENGTH + 1] for n in range(0, len(series) - LENGTH, step)])
    return cut[:, :-1], cut[:, 1:]


def train(name, rate, seed, known, held_out):
    """A network trained until its loss on `held_out` stops falling, and its processor seconds."""
    keras.utils.set_random_seed(seed)
    model = network(name)
    model.compile(keras.optimizers.Adam(rate), "sparse_categorical_crossentropy")
    x, y = windows(known, STEP)
    model.train_on_batch(x[:32], y[:32])  # compiles, so that no clock counts it
    stop = keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True)
    watched = {"validation_data": windows(held_out, 32), "callbacks": [stop], "verbose": 0}
    started = time.process_time()
    model.fit(x, y, 32, EPOCHS, **watched)
    return model, time.process_time() - started


def surprise_of(model, text):
    """-log p of each character in each window of a text: (window, place)."""
    x, y = windows(text, SPACED)
    guesses = model.predict(x, batch_size=100, verbose=0)
    return -np.log(np.take_along_axis(guesses, y[..., None], axis=-1)[..., 0])


def perplexity(surprise):
    return np.exp(surprise[:, ENOUGH:].mean())


def by_counting(known, text):
    """The same for each order: Witten and Bell mix ever longer contexts, as far as seen."""
    p = np.full(len(text), 1 / 29)
    for k in range(9):
        after = defaultdict(Counter)
        for n in range(k, len(known)):
            after[known[n - k : n]][known[n]] += 1
        for n in range(k, len(text)):
            seen = after[text[n - k : n]]
            if seen:
                p[n] = (seen[text[n]] + len(seen) * p[n]) / (seen.total() + len(seen))
        yield windows(-np.log(p), SPACED)[1]


def write(model, temperature, best, seed):
    """Eight texts of 160 characters, one character after the other."""
    rng, start = np.random.default_rng(seed), "the data "
    texts = np.zeros((8, 160), int)
    texts[:, : len(start)] = [ALPHABET.index(c) for c in start]
    for n in range(len(start), 160):
        p = ops.convert_to_numpy(model.predict_on_batch(texts))[:, n - 1].astype("float64")
        p[p < np.sort(p, axis=1)[:, [-best]]] = 0  # top-k: only the best stay in the draw
        p **= 1 / temperature
        texts[:, n] = [rng.choice(29, p=row / row.sum()) for row in p]
    return ["".join(ALPHABET[c] for c in text) for text in texts]


def samples(model, seed, words):
    """What it writes in each way, how much of that are words of the text, and how many differ."""
    for way, setting in WAYS.items():
        texts = write(model, *setting, seed)
        drawn = [word for text in texts for word in re.findall("[a-z]+", text)[2:-1]]
        real = np.mean([word in words for word in drawn])
        yield from ((f"real words at {way}", real), (f"writes at {way}: {texts[0].strip()}", real))
        yield f"different words at {way}", len(set(drawn)) / len(drawn)


descriptions = sorted(f for f in files("sklearn.datasets.descr").iterdir() if f.suffix == ".rst")
text = " ".join(re.sub("[^a-z.,]+", " ", f.read_text("utf-8").lower()) for f in descriptions)
blocks = [text[n : n + 1000] for n in range(0, len(text) - 999, 1000)]

print("model,parameters,seed,setting,value")
for seed in SEEDS:
    mixed = np.random.default_rng(seed).permutation(len(blocks))
    parts = mixed[8:], mixed[4:8], mixed[:4]  # to learn from, to choose by, to be tested on
    texts = ["".join(blocks[n] for n in sorted(part)) for part in parts]
    known, held_out, test = [np.array([ALPHABET.index(c) for c in text]) for text in texts]

    tried = [perplexity(surprise) for surprise in by_counting(texts[0], texts[1])]
    tested = [*by_counting(texts[0], texts[2])]
    ngram = tested[np.argmin(tried)]
    counted = {
        "guessing": 29,
        "letters counted": perplexity(tested[0]),
        "n-gram": perplexity(ngram),
    }
    rows = [(name, 0, "test", value) for name, value in counted.items()]
    rows += [("n-gram", 0, f"held out at order {n}", value) for n, value in enumerate(tried, 1)]
    rows += [("n-gram", 0, f"after {k}", perplexity(tested[k])) for k in CONTEXTS if k < 9]
    for name in ("CNN", "GRU"):
        models = {rate: train(name, rate, seed, known, held_out) for rate in RATES}
        tried = {rate: perplexity(surprise_of(models[rate][0], held_out)) for rate in RATES}
        model, seconds = models[min(tried, key=tried.get)]  # chosen by what was held out
        lost = surprise_of(model, test)
        found = {f"held out at {rate}": value for rate, value in tried.items()}
        found |= {"test": perplexity(lost), "seconds": seconds}
        found["with the n-gram"] = perplexity(-np.log((np.exp(-lost) + np.exp(-ngram)) / 2))
        found |= {f"after {k}": np.exp(lost[:, k - 1].mean()) for k in CONTEXTS if k <= LENGTH}
        if FULL:
            found |= dict(samples(model, seed, set(re.findall("[a-z]+", texts[0]))))
        rows += [(name, model.count_params(), setting, value) for setting, value in found.items()]
    for name, parameters, setting, value in rows:
        print(f'"{name}",{parameters},{seed},"{setting}",{value:.4f}')
