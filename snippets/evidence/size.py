"""A network that takes every size: is it right at every size?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python size.py 0 1 2
"""

import sys

import keras
import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
SIDES = (16, 24, 40, 64) if FULL else (16, 40)  # pixels; trained on the first
LENGTHS = (20, 80, 320) if FULL else (20,)  # steps; trained on the first
COPIES, EPOCHS = (16, 15) if FULL else (4, 1)  # how often a digit, a sequence is seen

HEADS = {  # widths are chosen so that all networks have 8,481 to 8,690 parameters
    "global max": (40, layers.GlobalMaxPooling2D),
    "Flatten": (20, layers.Flatten),
    "global average": (40, layers.GlobalAveragePooling2D),
}
BACKGROUNDS = {"black": list(HEADS), "clutter": ["global max", "global average"]}
READERS = ["GRU", "Conv1D, global max", "Conv1D, global average"]
if not FULL:
    BACKGROUNDS, READERS = {"black": list(HEADS)[:2]}, READERS[:1]


def cnn(name):
    shape = (16, 16, 1) if name == "Flatten" else (None, None, 1)  # None: any
    width, head = HEADS[name]
    body = [layers.Conv2D(16, 3, activation="relu") for _ in range(2)]
    body += [layers.MaxPooling2D(2), layers.Conv2D(width, 3, activation="relu"), head()]
    model = keras.Sequential([keras.Input(shape), *body, layers.Dense(10, activation="softmax")])
    model.compile(keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy")
    return model


def reader(name, mask):
    """Reads tokens; token 0 is padding, and `mask` says who is told so."""
    tokens = keras.Input((None,), dtype="int32")
    x = layers.Embedding(10, 8, mask_zero=mask == "mask_zero")(tokens)
    x = layers.GRU(48)(x) if name == "GRU" else layers.Conv1D(325, 3, activation="relu")(x)
    whole = tokens[:, 2:] > (0 if mask == "masked pooling" else -1)  # windows that count
    if name == "Conv1D, global average":
        x = layers.GlobalAveragePooling1D()(x, mask=whole)
    elif name == "Conv1D, global max":
        x = layers.GlobalMaxPooling1D()(x * ops.cast(whole, "float32")[..., None])
    model = keras.Model(tokens, layers.Dense(1, activation="sigmoid")(x))
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy")
    return model


def on_canvas(digits, side, background, rng):
    """Digits of 8×8 at random places, over scraps of other digits where there is clutter."""
    canvas = np.zeros((len(digits), side, side, 1), "float32")
    for picture, digit in zip(canvas, digits):
        scraps = rng.choice(digits, side * side // 64 if background == "clutter" else 0)
        for piece in (*scraps[:, 2:6, 2:6], digit):
            row, column = rng.integers(0, side - len(piece) + 1, size=2)
            picture[row : row + len(piece), column : column + len(piece)] = piece
    return canvas


def sequences(samples, length, rng):
    """Tokens 1 to 9. Does a 1 with a 2 right behind it occur? At most once, in half of them."""
    tokens, answers = rng.integers(1, 10, size=(samples, length)), rng.integers(0, 2, size=samples)
    tokens[:, 1:][(tokens[:, :-1] == 1) & (tokens[:, 1:] == 2)] = 3
    place, holds = rng.integers(0, length - 1, size=samples), np.flatnonzero(answers)
    tokens[holds, place[holds]], tokens[holds, place[holds] + 1] = 1, 2
    return tokens, answers


def row(name, model, setting, value):
    print(f'"{name}",{model.count_params() if model else 0},{seed},{setting},{value:.4g}')


data = load_digits()
print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(data.target))
    test, train = np.split(data.images[order][..., None] / 16, [517])
    truth, labels = np.split(data.target[order], [517])
    for background, names in BACKGROUNDS.items():
        seen = np.concatenate([on_canvas(train, SIDES[0], background, rng) for _ in range(COPIES)])
        row("majority", None, f"{background}/16 px", np.bincount(truth).max() / len(truth))
        for name in names:
            keras.utils.set_random_seed(seed)
            model = cnn(name)
            model.fit(seen, np.tile(labels, COPIES), batch_size=32, verbose=0)
            for side in SIDES:
                images = on_canvas(test, side, background, np.random.default_rng(seed))
                try:
                    model(keras.Input((side, side, 1)))
                except ValueError:
                    row(name, model, f"{background}/{side} px refused", 1)
                    images = ops.image.resize(images, (SIDES[0], SIDES[0]), antialias=True)
                right = model.predict_on_batch(images).argmax(1) == truth
                row(name, model, f"{background}/{side} px", right.mean())
    tokens, answers = sequences(4000, LENGTHS[0], rng)
    new = {length: sequences(1000, length, rng) for length in LENGTHS}
    for length, (_, truth) in new.items():
        row("majority", None, f"{length} steps", max(truth.mean(), 1 - truth.mean()))
    for name in READERS:
        keras.utils.set_random_seed(seed)
        model = reader(name, "no mask")
        model.fit(tokens, answers, batch_size=100, epochs=EPOCHS, verbose=0)
        for length in reversed(LENGTHS):  # ends with the shortest, which are padded below
            unseen, truth = new[length]
            sure = model.predict_on_batch(unseen)[:, 0]
            row(name, model, f"{length} steps", np.mean((sure > 0.5) == truth))
        for mask in ("no mask", "mask_zero", "masked pooling")[: 2 if name == "GRU" else 3]:
            twin = reader(name, mask)
            twin.set_weights(model.get_weights())
            answer = twin.predict_on_batch(np.pad(unseen, ((0, 0), (0, 60))))[:, 0]
            row(name, model, f"{mask}/accuracy", np.mean((answer > 0.5) == truth))
            row(name, model, f"{mask}/difference", np.abs(answer - sure).max())
