"""A kernel's gradient is the sum over all positions that share it, as in BPTT over steps."""

import numpy as np
from keras import ops

rng = np.random.default_rng(0)
signal = rng.normal(size=50).astype("float32")
kernel, direction = rng.normal(size=(2, 3)).astype("float32")
positions = 48  # of a kernel of size 3 on 50 numbers
patches = ops.convert_to_tensor(np.lib.stride_tricks.sliding_window_view(signal, 3).copy())


def convolution(kernel):
    found = ops.conv(ops.reshape(signal, (1, 50, 1)), ops.reshape(kernel, (3, 1, 1)))
    return ops.sum(ops.tanh(found))


def copies_of_the_kernel(copies):  # (position, 3): each position has its own
    return ops.sum(ops.tanh(ops.sum(patches * copies, axis=1)))


def derivative(function, at, change):
    at, change = ops.convert_to_tensor(at), ops.convert_to_tensor(change)
    return float(ops.jvp(function, (at,), (change,))[1])


copies = np.tile(kernel, (positions, 1))
moves = np.zeros((positions, positions, 3), "float32")
moves[range(positions), range(positions)] = direction  # move p changes the copy at position p
shared = derivative(convolution, kernel, direction)
single = [derivative(copies_of_the_kernel, copies, move) for move in moves]

print("positions that share the kernel:", positions)
print("sum over the positions = shared kernel:", np.allclose(sum(single), shared, atol=1e-4))
