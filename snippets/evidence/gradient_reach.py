"""How far back does a gradient reach, before training and after?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python gradient_reach.py 0 1 2
"""

import sys

import jax
import keras
import numpy as np
from keras import layers, ops

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
LONG, TASK = 200, 20  # steps of the sequences that are probed, and of those that are learned
TRAIN, TEST, PROBE, BATCH = 25600 if FULL else 6400, 1000, 64, 64
EPOCHS = 5 if FULL else 1
TRAINED = f"{EPOCHS * TRAIN // BATCH} updates"
SYMBOLS = 8
LAGS = (0, 1, 2, 3, 5, 7, 10, 13, 16, 19, 22, 26, 30, 40, 50, 62, 63, 80, 100, 130, 160, 199)

# Widths are chosen so that all have 5,288 to 5,640 parameters, the last layer included.
MODELS = {
    "SimpleRNN": lambda: [layers.SimpleRNN(65)],  # Keras draws an orthogonal recurrent matrix
    "SimpleRNN, glorot": lambda: [layers.SimpleRNN(65, recurrent_initializer="glorot_uniform")],
    "IRNN": lambda: [layers.SimpleRNN(65, activation="relu", recurrent_initializer="identity")],
    "LSTM, forget bias 0": lambda: [layers.LSTM(32)],
    "LSTM, forget bias 1": lambda: [layers.LSTM(32)],  # as Keras does
    "LSTM, forget bias 5": lambda: [layers.LSTM(32)],
    "GRU": lambda: [layers.GRU(37)],
    "TCN, reach 63": lambda: causal(20, levels=5),
    "TCN, reach 255": lambda: causal(16, levels=7),
}
if not FULL:
    MODELS = {name: MODELS[name] for name in ("GRU", "TCN, reach 63")}


def causal(channels, levels):
    options = {"padding": "causal", "activation": "relu"}
    return [layers.Conv1D(channels, 3, dilation_rate=2**i, **options) for i in range(levels)]


def build(name):
    x = inputs = keras.Input((None, SYMBOLS + 1))
    body = MODELS[name]()
    for layer in body:
        x = layer(x)
    if name.startswith("LSTM"):  # order of the gates in a bias: input, forget, cell, output
        body[0].cell.bias.assign(np.repeat([0, int(name[-1]), 0, 0], 32))
    if name.startswith("TCN"):
        x = x[:, -1]
    model = keras.Model(inputs, layers.Dense(SYMBOLS)(x))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.003, global_clipnorm=1.0), loss)
    return model


def recall(samples, steps, rng):
    """Random symbols, (samples, steps, SYMBOLS + 1); the answer is the first, which is marked."""
    symbols = rng.integers(0, SYMBOLS, size=(samples, steps))
    sequences = np.eye(SYMBOLS + 1, dtype="float32")[symbols]
    sequences[:, 0, SYMBOLS] = 1
    return sequences, symbols[:, 0]


def gradients(model, probe):
    """By lag: length of the gradient of the right answer's logit, the mean over the probe."""
    sequences, answers = probe

    def logit(weights, sequences):
        logits, _ = model.stateless_call(weights, model.non_trainable_variables, sequences)
        return ops.sum(logits * ops.one_hot(answers, SYMBOLS))

    weights = [variable.value for variable in model.trainable_variables]
    by_step = np.array(jax.jit(jax.grad(logit, argnums=1))(weights, sequences), "float64")
    return np.linalg.norm(by_step, axis=2).mean(axis=0)[::-1]  # in 64 bits, squares do not vanish


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rng = np.random.default_rng(seed)
    sequences, answers = recall(TRAIN, TASK, rng)
    test, right = recall(TEST, TASK, rng)
    long, short = recall(PROBE, LONG, rng), recall(PROBE, TASK, rng)
    chance = np.bincount(right).max() / TEST
    print(f'"no memory",0,{seed},{TRAINED}/accuracy,{chance:.4g}')
    for lag in (0, 1):  # what sees the last step only
        print(f'"no memory",0,{seed},start/{lag},{float(lag == 0):.4g}')
    for name in MODELS:
        keras.utils.set_random_seed(seed)
        model = build(name)
        found = {"start": gradients(model, long), "before": gradients(model, short)}
        model.fit(sequences, answers, batch_size=BATCH, epochs=EPOCHS, verbose=0)
        found[TRAINED] = gradients(model, short)
        guesses = model.predict(test, batch_size=TEST, verbose=0).argmax(axis=1)
        row = f'"{name}",{model.count_params()},{seed}'
        print(f"{row},{TRAINED}/accuracy,{np.mean(guesses == right):.4g}")
        for when, sizes in found.items():
            for lag in LAGS:
                if lag < len(sizes):
                    print(f"{row},{when}/{lag},{sizes[lag]:.4g}", flush=True)
