"""A GRU learns to spell in six passes; a low temperature makes it careful, and repeat itself."""

import re
from importlib.resources import files

import keras
import numpy as np
from keras import layers, ops

ALPHABET = " .,abcdefghijklmnopqrstuvwxyz"
descriptions = sorted(f for f in files("sklearn.datasets.descr").iterdir() if f.suffix == ".rst")
text = " ".join(re.sub("[^a-z.,]+", " ", f.read_text("utf-8").lower()) for f in descriptions)
blocks = [text[n : n + 1000] for n in range(0, len(text), 1000)]
known = "".join(block for n, block in enumerate(blocks) if n % 8 != 4)
new = "".join(blocks[4::8])


def windows(text, length=64, step=32):
    """Pieces of the text as numbers, and the same pieces one character later."""
    numbers = [ALPHABET.index(character) for character in text]
    starts = range(0, len(numbers) - length, step)
    pieces = np.array([numbers[n : n + length + 1] for n in starts])
    return pieces[:, :-1], pieces[:, 1:]


keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.Input((64,)),
        layers.Embedding(29, 24),
        layers.GRU(64, return_sequences=True),
        layers.Dropout(0.2),
        layers.Dense(29, activation="softmax"),
    ]
)
model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
model.fit(*windows(known), batch_size=32, epochs=6, verbose=0)
print(f"perplexity of new text: {np.exp(model.evaluate(*windows(new), verbose=0)):.1f}")


# --8<-- [start:write]
def write(start, temperature=1.0, best=29):
    """Eight texts of 64 characters, each drawn character by character."""
    rng = np.random.default_rng(0)
    texts = np.zeros((8, 64), "int32")
    texts[:, : len(start)] = [ALPHABET.index(character) for character in start]
    for n in range(len(start), 64):  # what lies ahead is empty; the GRU does not see it
        p = ops.convert_to_numpy(model.predict_on_batch(texts))[:, n - 1].astype("float64")
        p[p < np.sort(p, axis=1)[:, [-best]]] = 0  # top-k: the others are out
        p = p ** (1 / temperature)
        texts[:, n] = [rng.choice(29, p=row / row.sum()) for row in p]
    return ["".join(ALPHABET[number] for number in row) for row in texts]


# --8<-- [end:write]
words = set(re.findall("[a-z]+", known))
for temperature in (0.3, 0.7, 1.0):
    samples = write("the data ", temperature)  # print(samples[0]) to read one
    drawn = [word for sample in samples for word in re.findall("[a-z]+", sample)[2:-1]]
    real = np.mean([word in words for word in drawn])
    different = len(set(drawn)) / len(drawn)
    print(f"temperature {temperature}: real words {real:.2f}, different words {different:.2f}")
