"""Truncated BPTT carries the state across the cut, but not the gradient."""

from functools import partial

import numpy as np
from keras import ops

steps, units = 40, 8
rng = np.random.default_rng(0)
recurrent = ops.convert_to_tensor(
    np.linalg.qr(rng.normal(size=(units, units)))[0].astype("float32")
)
kernel = ops.convert_to_tensor(rng.normal(size=(1, units)).astype("float32") / 4)
series = np.repeat(rng.normal(size=(1, steps, 1)).astype("float32"), steps, axis=0)
one_step_each = np.eye(steps, dtype="float32")[:, :, None]  # row t changes only time step t


def last_state(x, window):
    state = ops.zeros((steps, units))
    for step in range(steps):
        if step % window == 0:
            state = ops.stop_gradient(state)
        state = ops.tanh(ops.matmul(state, recurrent) + ops.matmul(x[:, step], kernel))
    return state


states = {}
for window in (40, 20, 5):
    inputs = (ops.convert_to_tensor(series),), (ops.convert_to_tensor(one_step_each),)
    state, change = ops.jvp(partial(last_state, window=window), *inputs)
    states[window] = ops.convert_to_numpy(state)
    reached = np.abs(ops.convert_to_numpy(change)).sum(axis=1) > 0
    print(
        f"window {window:2}: same last state {np.allclose(states[window], states[40])},",
        f"gradient reaches {reached.sum():2} of {steps} steps",
    )
