"""Which models still know the first symbol after T - 1 others, and how long do they learn it?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python memory.py 0 1 2
"""

import sys

import jax
import keras
import numpy as np
from keras import layers

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
BATCH, TEST, BUDGET, EVERY = 16, 1000, 600, 50  # the last two in updates
# At which lengths, and after how many updates a model counts as not solving the task.
CAPS = {10: 2000, 30: 3000, 100: 1000, 300: BUDGET} if FULL else {30: BUDGET}
SYMBOLS = 8
# How many levels of width 3 see the whole sequence, and how wide they may be for their number.
LEVELS = {10: 3, 30: 4, 100: 6, 300: 8}
CHANNELS = {2: 34, 3: 26, 4: 22, 5: 19, 6: 17, 7: 16, 8: 15}


def chrono(length, units, seed):
    """LSTM biases for memories of 1 to length - 1 steps (Tallec & Ollivier 2018)."""
    forget = np.log(np.random.default_rng(seed).uniform(1, length - 1, size=units))
    return np.concatenate([-forget, forget, np.zeros(2 * units)]).astype("float32")


def tcn(length, levels):
    channels = CHANNELS[levels]
    return [
        layers.Conv1D(channels, 3, padding="causal", dilation_rate=2**level, activation="relu")
        for level in range(levels)
    ] + [layers.Cropping1D((length - 1, 0)), layers.Flatten()]


# All have 5,397 to 5,693 parameters.
MODELS = {
    "SimpleRNN": lambda length: [layers.SimpleRNN(63)],
    "LSTM": lambda length: [layers.LSTM(29)],
    "LSTM, chrono": lambda length: [layers.LSTM(29)],
    "GRU": lambda length: [layers.GRU(34)],
    "TCN, reaches": lambda length: tcn(length, LEVELS[length]),
    "TCN, too short": lambda length: tcn(length, LEVELS[length] - 1),
    "Conv1D, global max": lambda length: [
        layers.Conv1D(97, 3, activation="relu"),
        layers.GlobalMaxPooling1D(),
    ],
}
if not FULL:
    MODELS = {name: MODELS[name] for name in ("SimpleRNN", "GRU", "TCN, too short")}
TASKS = {"unmarked": 0, "marked": SYMBOLS}  # a marked first symbol has an alphabet of its own
MARKED = (10, 30, 100) if FULL else ()


def sequences(mark, length, samples, key):
    """(samples, length) symbols, the first one raised by mark, and what it was."""
    symbols = jax.random.randint(key, (samples, length), 0, SYMBOLS)
    return jax.nn.one_hot(symbols.at[:, 0].add(mark), 2 * SYMBOLS), symbols[:, 0]


def train(model, mark, length, cap, seed):
    """Accuracy on new sequences after every EVERY updates, until solved and past BUDGET."""
    adam = keras.optimizers.Adam(0.003, global_clipnorm=1.0)
    adam.build(model.trainable_variables)
    entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    fixed = [variable.value for variable in model.non_trainable_variables]

    def loss(weights, symbols, first):
        return entropy(first, model.stateless_call(weights, fixed, symbols)[0])

    @jax.jit
    def update(weights, state, mark, key):
        gradients = jax.grad(loss)(weights, *sequences(mark, length, BATCH, key))
        return adam.stateless_apply(state, gradients, weights)

    @jax.jit
    def accuracy(weights, mark, key):
        symbols, first = sequences(mark, length, TEST, key)
        return (model.stateless_call(weights, fixed, symbols)[0].argmax(-1) == first).mean()

    weights = [variable.value for variable in model.trainable_variables]
    state = [variable.value for variable in adam.variables]
    key, scores = jax.random.key(seed), []
    for done in range(1, cap + 1):
        weights, state = update(weights, state, mark, jax.random.fold_in(key, done))
        if done % EVERY == 0:
            scores.append(float(accuracy(weights, mark, jax.random.fold_in(key, cap + done))))
            if done >= BUDGET and max(scores) >= 0.95:
                break
    return scores


def measure(name, length, task, cap, seed):
    """Print the accuracy after BUDGET updates, whether the task was solved, and when (or cap)."""
    keras.utils.set_random_seed(seed)
    inputs = keras.Input((length, 2 * SYMBOLS))
    model = keras.Sequential([inputs, *MODELS[name](length), layers.Dense(SYMBOLS)])
    if name == "LSTM, chrono":
        model.layers[0].cell.bias.assign(chrono(length, 29, seed))
    scores = train(model, TASKS[task], length, cap, seed)
    row = f'"{name}",{model.count_params()},{seed},{task}'
    print(f"{row}/accuracy/{length},{scores[BUDGET // EVERY - 1]:.4f}")
    solved = [n * EVERY for n, score in enumerate(scores, 1) if score >= 0.95]
    print(f"{row}/solved/{length},{len(solved[:1])}")
    print(f"{row}/updates/{length},{(solved or [cap])[0]}", flush=True)


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    for length, cap in CAPS.items():
        symbols, first = sequences(0, length, TEST, jax.random.key(seed))
        most = np.mean(symbols.sum(axis=1).argmax(axis=1) == first)
        print(f'"most frequent symbol",0,{seed},unmarked/accuracy/{length},{most:.4f}')
        for task in TASKS if length in MARKED else ("unmarked",):
            for name in MODELS:
                # A TCN that is too short sees nothing of the first symbol: more would not help.
                measure(name, length, task, BUDGET if "short" in name else cap, seed)
