"""Which models notice in which order two things come, near each other and far apart?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python order.py 0 1 2
"""

import sys

import keras
import numpy as np
from keras import layers

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
LENGTH, TRAIN, TEST = 60, 4000, 1000
EPOCHS = 15 if FULL else 5
TOKENS = 10  # 1 and 2 are the ones that count, 3 to 9 are noise

# Widths are chosen so that all have 4,059 to 4,281 parameters, the embedding included.
MODELS = {
    "bag of embeddings": lambda: [
        layers.GlobalAveragePooling1D(),
        layers.Dense(400, activation="relu"),
    ],
    "Conv1D, width 3": lambda: [
        layers.Conv1D(157, 3, activation="relu"),
        layers.GlobalMaxPooling1D(),
    ],
    "TCN, reach 63": lambda: (
        [
            layers.Conv1D(17, 3, padding="causal", dilation_rate=2**level, activation="relu")
            for level in range(5)
        ]
        + [layers.Cropping1D((LENGTH - 1, 0)), layers.Flatten()]
    ),
    "SimpleRNN": lambda: [layers.SimpleRNN(60)],
    "LSTM": lambda: [layers.LSTM(28)],
    "GRU": lambda: [layers.GRU(32)],
}
TASKS = ("presence", "neighbours", "far apart")
if not FULL:
    MODELS = {name: MODELS[name] for name in ("bag of embeddings", "Conv1D, width 3", "GRU")}
    TASKS = ("neighbours",)


def build(name):
    body = [layers.Embedding(TOKENS, 8), *MODELS[name](), layers.Dense(1, activation="sigmoid")]
    model = keras.Sequential([keras.Input((LENGTH,)), *body])
    model.compile(keras.optimizers.Adam(0.003), "binary_crossentropy")
    return model


def sequences(task, rng):
    """Noise with a question in it: (samples, LENGTH) tokens and the answers, 0 or 1."""
    samples = TRAIN + TEST
    tokens = rng.integers(3, TOKENS, size=(samples, LENGTH))
    answers = rng.integers(0, 2, size=samples)
    every = np.arange(samples)
    if task == "presence":  # does a 1 occur?
        tokens[every, rng.integers(0, LENGTH, size=samples)] = np.where(answers, 1, 3)
        return tokens, answers
    # Is it 1 before 2, or 2 before 1? One step apart, or 10 to 40 steps.
    apart = np.ones(samples, int) if task == "neighbours" else rng.integers(10, 41, size=samples)
    first = rng.integers(0, LENGTH - apart)
    tokens[every, first] = 1 + answers
    tokens[every, first + apart] = 2 - answers
    return tokens, answers


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    for task in TASKS:
        tokens, answers = sequences(task, np.random.default_rng(seed))
        majority = max(answers[TRAIN:].mean(), 1 - answers[TRAIN:].mean())
        print(f'"majority",0,{seed},{task},{majority:.4f}')
        for name in MODELS:
            keras.utils.set_random_seed(seed)
            model = build(name)
            model.fit(tokens[:TRAIN], answers[:TRAIN], batch_size=100, epochs=EPOCHS, verbose=0)
            guesses = model.predict(tokens[TRAIN:], batch_size=TEST, verbose=0)[:, 0] > 0.5
            accuracy = np.mean(guesses == answers[TRAIN:])
            print(f'"{name}",{model.count_params()},{seed},{task},{accuracy:.4f}')
