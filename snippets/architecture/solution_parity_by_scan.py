"""A gate between 0 and 1 cannot flip a state, a factor of -1 can: then a scan counts parity."""

import numpy as np
from keras import ops

bits = np.random.default_rng(0).integers(2, size=1000)
odd = np.cumsum(bits) % 2  # is the number of ones so far odd?

factors = ops.array(1.0 - 2.0 * bits)  # a one turns the sign, a zero keeps it
state = ops.convert_to_numpy(ops.associative_scan(ops.multiply, factors))

print("bits:  ", *bits[:12])
print("state: ", *state[:12].astype(int))
print("odd:   ", *odd[:12])
print("right after each of", len(bits), "bits:", np.array_equal(state < 0, odd == 1))
