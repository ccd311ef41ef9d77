"""Can a recurrence with a tanh in it be computed by a scan as well?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python scan_tanh.py 0 1 2
"""

import sys

import jax
import numpy as np
from keras import ops

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
STEPS, CHANNELS = 256, 64
PASSES = (1, 2, 3, 4, 8, 16) if FULL else (1, 8)


def parallel(squash):
    """A scan that joins neighbours in any grouping, with `squash` around each join."""

    def join(first, second):
        return first[0] * second[0], squash(second[0] * first[1] + second[1])

    return jax.jit(lambda gates, inputs: ops.associative_scan(join, (gates, inputs))[1])


scan, scan_with_tanh = parallel(lambda state: state), parallel(ops.tanh)


def loop(weight, inputs):
    """h = tanh(weight * h + input), one step after the other."""
    states = [np.zeros(CHANNELS, inputs.dtype)]
    for new in inputs:
        states.append(np.tanh(weight * states[-1] + new))
    return np.stack(states[1:])


def newton(weight, inputs, passes):
    """Each pass replaces the curve by straight lines at the answer of the pass before."""
    guess = np.zeros_like(inputs)
    for _ in range(passes):
        before = np.pad(guess[:-1], ((1, 0), (0, 0)))
        value = np.tanh(weight * before + inputs)
        slope = weight * (1 - value**2)
        guess = np.clip(np.nan_to_num(scan(slope, value - slope * before)), -1, 1)
    return guess


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    inputs = np.random.default_rng(seed).normal(size=(STEPS, CHANNELS)).astype("float32")
    for weight in (0.9, 1.5):
        weights = np.full_like(inputs, weight)
        exact = loop(weight, np.float64(inputs))
        answers = {
            "no memory": np.tanh(inputs),
            "loop": loop(np.float32(weight), inputs),
            "linear scan, then tanh": np.tanh(scan(weights, inputs)),
            "tanh inside the scan": scan_with_tanh(weights, np.tanh(inputs)),
        }
        for name, states in answers.items():
            print(f'"{name}",0,{seed},weight {weight},{np.abs(states - exact).max():.8g}')
        for passes in PASSES:
            far = np.abs(newton(weight, inputs, passes) - exact).max()
            print(f"straight lines,0,{seed},weight {weight}/passes {passes},{far:.8g}")
