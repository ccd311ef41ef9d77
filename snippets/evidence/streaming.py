"""One new value arrives: what does the next answer cost, and is it the answer of the whole batch?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python streaming.py 0 1 2
"""

import sys
from time import perf_counter

import jax
import jax.numpy as jnp
import keras
import numpy as np
from keras import layers

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
FEATURES = 16
# Reach, and the width of a TCN that reaches exactly so far; all have 15,552 to 16,356 parameters.
CHANNELS = {16: 48, 64: 38, 256: 32, 1024: 29, 4096: 26}
REACHES = list(CHANNELS) if FULL else [16, 256]
CELLS = {"SimpleRNN": 118, "LSTM": 55, "GRU": 64} if FULL else {"GRU": 64}
WHOLE = "TCN, whole window"
UNTRAINED = {"bias_initializer": keras.initializers.RandomNormal(stddev=0.2)}  # not zero


def recurrent(name):
    """All steps at once, and a step that is handed the old state and gives the new one."""
    layer = getattr(layers, name)(CELLS[name], return_sequences=True, **UNTRAINED)
    batch = keras.Sequential([keras.Input((None, FEATURES)), layer])

    def step(state, new, time):
        answer, state = layer.cell(new[None], state)
        return state, answer[0]

    used = sum(weight.value.size for weight in batch.weights if "kernel" in weight.name)
    return batch, {name: (step, layer.cell.get_initial_state(1), used)}


def convolutional(reach):
    """Kernels of width 2, so that layers look 1, 2, 4, ... steps back; and two ways to stream."""
    gaps = [2**level for level in range(reach.bit_length() - 1)]
    options = {"padding": "causal", "activation": "relu", **UNTRAINED}
    body = [layers.Conv1D(CHANNELS[reach], 2, dilation_rate=gap, **options) for gap in gaps]
    batch = keras.Sequential([keras.Input((None, FEATURES)), *body])
    weights = [(layer.kernel.value, layer.bias.value) for layer in body]

    def whole(window, new, time):  # keep the last inputs, compute their whole window again
        window = jnp.concatenate([window[1:], new[None]])
        return window, batch(window[None])[0, -1]

    def cached(rings, new, time):  # keep what each layer has read, and compute one column
        kept = []
        for ring, gap, (kernel, bias) in zip(rings, gaps, weights, strict=True):
            old = ring[time % gap]
            kept.append(ring.at[time % gap].set(new))
            new = jax.nn.relu(old @ kernel[0] + new @ kernel[1] + bias)
        return kept, new

    rings = [jnp.zeros((gap, k.shape[1])) for gap, (k, _) in zip(gaps, weights, strict=True)]
    zeros, used = jnp.zeros((reach, FEATURES)), sum(kernel.size for kernel, _ in weights)
    return batch, {WHOLE: (whole, zeros, used * reach), "TCN, cached": (cached, rings, used)}


def kept_by_keras(name, weights, series):  # stateful=True, asked by model(x) and by predict
    live = getattr(layers, name)(CELLS[name], stateful=True)
    live = keras.Sequential([keras.Input((1, FEATURES), batch_size=1), live])
    live.set_weights(weights)
    yield "call", np.stack([live(new[None, None])[0] for new in series])
    live.layers[0].reset_state()
    yield "predict", np.stack([live.predict(new[None, None], verbose=0)[0] for new in series])


def stream(step, state, series, start=0):  # one at a time, waiting for each answer
    answers = []
    for time, new in enumerate(series, start):
        state, answer = step(state, new, time)
        answers.append(np.asarray(answer))
    return np.stack(answers), state


def row(model, parameters, setting, value):
    print(f'"{model}",{parameters},{seed},{setting},{value:.8g}')


def time_row(model, parameters, step, state, series):  # the fastest of many steps
    taken = []
    for time, new in enumerate(np.tile(series[:20], (15 if FULL else 5, 1))):
        began = perf_counter()
        state, answer = step(state, new, time)
        np.asarray(answer)
        taken.append(perf_counter() - began)
    row(model, parameters, f"microseconds/{len(series) - 64}", 1e6 * min(taken))


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    keras.utils.set_random_seed(seed)
    networks = [recurrent(name) for name in CELLS]
    for reach in REACHES:
        series = np.random.default_rng(seed).normal(size=(reach + 64, FEATURES)).astype("float32")
        for batch, ways in [*networks, convolutional(reach)]:
            size = batch.count_params()
            at_once = np.asarray(jax.jit(batch)(series[None])[0])
            for name, (step, state, used) in ways.items():
                step, start = jax.jit(step), 0
                row(name, size, f"multiply-adds/{reach}", used)
                held = sum(part.nbytes for part in jax.tree.leaves(state))
                row(name, size, f"state bytes/{reach}", held)
                if name == WHOLE:  # first with a window of zeros, later with a full one
                    answers, _ = stream(step, state, series[:8])
                    row(name, size, f"zeros first/{reach}", abs(answers - at_once[:8]).max())
                    start, state = reach + 32, jnp.array(series[32 : reach + 32])
                answers, state = stream(step, state, series[start:], start)
                row(name, size, f"difference/{reach}", abs(answers - at_once[start:]).max())
                time_row(name, size, step, state, series)
                if FULL and name in CELLS and reach == 16:
                    for way, answers in kept_by_keras(name, batch.get_weights(), series[:16]):
                        row(name, size, f"stateful {way}", abs(answers - at_once[:16]).max())
        time_row("empty call", 0, jax.jit(lambda *same: same[:2]), jnp.zeros(1), series)
