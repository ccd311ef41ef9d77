"""Must a recurrence be computed one step after the other, and what does it cost not to?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python scan.py 0 1 2
"""

import sys
import timeit

import jax
import numpy as np
from keras import ops

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
LENGTHS = (1024, 16, 64, 256, 4096, 16384) if FULL else (1024, 16)
CHANNELS, DECAY = 64, 0.99


def step(state, update):
    state = update[0] * state + update[1]
    return state, state


def loop(gates, inputs):  # (time, channels) each
    return ops.scan(step, ops.zeros_like(inputs[0]), (gates, inputs))[1]


def loop_of_calls(gates, inputs):
    state = ops.zeros_like(inputs[0])
    return [state := CALL(state, update)[0] for update in zip(gates, inputs)]


def join(first, second):
    """Two updates in a row are one update: c(ah + b) + d = (ca)h + (cb + d)."""
    return first[0] * second[0], second[0] * first[1] + second[1]


def scan(gates, inputs, join=join):
    return ops.associative_scan(join, (gates, inputs))[1]


def direct(gates, inputs):  # where all gates are equal: a kernel as long as the sequence
    kernel = gates[0, 0] ** ops.cast(ops.arange(len(inputs))[::-1], "float32")
    padded = ops.pad(inputs, ((len(inputs) - 1, 0), (0, 0)))
    return ops.conv(padded.T[:, :, None], kernel[:, None, None])[:, :, 0].T


def fourier(gates, inputs):  # the same convolution as a product of spectra
    kernel = gates[:, 0] ** ops.cast(ops.arange(len(inputs)), "float32")
    (kr, ki), (br, bi) = (ops.rfft(x, 2 * len(inputs)) for x in (kernel[None], inputs.T))
    return ops.irfft((kr * br - ki * bi, kr * bi + ki * br))[:, : len(inputs)].T


def rounds(steps):
    """How many pairs of updates the scan joins in each of its rounds."""
    sizes, row = [], np.ones((steps, 1), "float32")
    jax.eval_shape(lambda x: scan(x, x, lambda f, g: sizes.append(len(f[0])) or join(f, g)), row)
    return sizes


CALL = jax.jit(step)
METHODS = {  # with the number of their multiplications and additions for each channel
    "loop": (jax.jit(loop), lambda n: 2 * n),
    "one step back": (
        jax.jit(lambda a, b: b + a * ops.pad(b[:-1], ((1, 0), (0, 0)))),
        lambda n: 2 * n,
    ),
    "loop, one call a step": (loop_of_calls, lambda n: 2 * n),
    "scan": (jax.jit(scan), lambda n: 3 * sum(rounds(n))),
    "long convolution": (jax.jit(direct), lambda n: n * (n + 1)),
    "FFT": (jax.jit(fourier), lambda n: 15 * n * np.log2(2 * n) + 6 * n),
}
TRAINED = {
    name: jax.jit(jax.grad(lambda *updates, run=METHODS[name][0]: ops.sum(run(*updates)), (0, 1)))
    for name in ("loop", "scan")
}


def off(got, gates, inputs):
    """Largest distance from the loop in double precision, as a share of the largest state."""
    exact = [np.zeros(CHANNELS)]
    for gate, new in zip(np.float64(gates), np.float64(inputs)):
        exact.append(gate * exact[-1] + new)
    return np.abs(np.stack(got) - exact[1:]).max() / np.abs(exact).max()


def seconds(function, *args):
    return min(timeit.repeat(lambda: jax.block_until_ready(function(*args)), number=1, repeat=15))


def measure(seed):
    rng = np.random.default_rng(seed)
    noise = rng.normal(size=(max(LENGTHS), CHANNELS)).astype("float32")
    unit = None
    for n in LENGTHS:
        updates = np.full_like(noise[:n], DECAY), noise[:n]
        yield "scan", 0, f"rounds/{n}", len(rounds(n))
        for name, (run, operations) in METHODS.items():
            if n <= 4096 or name not in ("loop, one call a step", "long convolution"):
                yield name, 0, f"operations/{n}", operations(n)
                yield name, 0, f"difference/{n}", off(run(*updates), *updates)
                taken = seconds(run, *updates)
                unit = unit or taken  # the first: a loop of 1,024 steps
                yield name, 0, f"time/{n}", taken / unit
        for name, run in TRAINED.items():
            run(*updates)  # compiles
            yield name, 0, f"time with gradient/{n}", seconds(run, *updates) / unit
    # A layer like minGRU: its gates look at the input, not at the state.
    weights = rng.normal(size=(CHANNELS, 2 * CHANNELS), scale=CHANNELS**-0.5)
    gate, new = np.split(np.float32(noise[:1024] @ weights), 2, axis=-1)
    updates = 1 / (1 + np.exp(gate)), new / (1 + np.exp(-gate))
    for name in ("one step back", "loop", "scan"):
        yield name, weights.size, "minGRU", off(METHODS[name][0](*updates), *updates)


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    for name, parameters, setting, value in measure(seed):
        print(f'"{name}",{parameters},{seed},{setting},{value:.8g}')
