"""Backpropagation through time is backpropagation: the copies' gradients are added up."""

import numpy as np
from keras import ops

steps, units = 10, 8
rng = np.random.default_rng(0)
recurrent = rng.normal(size=(units, units), scale=units**-0.5).astype("float32")
direction = rng.normal(size=(units, units)).astype("float32")  # a small change of the matrix
x = ops.convert_to_tensor(rng.normal(size=(steps, 1, units)).astype("float32"))


def last_state(copies):
    state = ops.zeros((1, units))
    for step in range(steps):
        state = ops.tanh(ops.matmul(state, copies[step]) + x[step])
    return state


def derivative(changed_steps):
    """How the last state answers when these time steps' copies move in `direction`."""
    copies = ops.convert_to_tensor(np.stack([recurrent] * steps))
    change = np.zeros((steps, units, units), "float32")
    change[changed_steps] = direction
    return ops.convert_to_numpy(ops.jvp(last_state, (copies,), (ops.convert_to_tensor(change),))[1])


shared = derivative(list(range(steps)))
single = [derivative([step]) for step in range(steps)]
size = [np.abs(one).sum() for one in single]

print("copies of the recurrent matrix:", steps)
print("sum over the copies = shared matrix:", np.allclose(sum(single), shared, atol=1e-4))
print("the last three copies outweigh the others:", bool(sum(size[-3:]) > sum(size[:-3])))
