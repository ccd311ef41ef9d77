"""Without tanh the recurrence is a convolution, so it needs no loop over time."""

import numpy as np
from keras import ops

a = 0.9
x = np.random.default_rng(0).normal(size=200)

states, state = [], 0.0
for value in x:  # one step after the other
    state = a * state + value
    states.append(state)

kernel = a ** np.arange(200)  # what is left of an input 0, 1, 2, ... steps later
convolved = np.convolve(x, kernel)[:200]


def then(first, second):
    """Two steps in a row, h -> a*h + b, are again such a step."""
    return first[0] * second[0], second[0] * first[1] + second[1]


factors = np.full(200, a, dtype="float32")
_, scanned = ops.associative_scan(then, (factors, x.astype("float32")))

print("loop = convolution:  ", np.allclose(states, convolved, atol=1e-5))
scanned = ops.convert_to_numpy(scanned)
print("loop = parallel scan:", np.allclose(states, scanned, atol=1e-4))
