"""Unrolling changes no number; it writes the loop out, so the program grows with the sequence."""

import jax
import numpy as np
from keras import layers

series = np.random.default_rng(0).normal(size=(2, 32, 3)).astype("float32")
loop = layers.LSTM(8)
unrolled = layers.LSTM(8, unroll=True)
loop.build(series.shape)
unrolled.build(series.shape)
unrolled.set_weights(loop.get_weights())

print("time steps   lines, loop   lines, unrolled   same result")
for time_steps in (4, 16, 32):
    x = series[:, :time_steps]
    lines = [len(jax.jit(f).lower(x).as_text().splitlines()) for f in (loop, unrolled)]
    same = np.allclose(loop(x), unrolled(x), atol=1e-5)
    print(f"{time_steps:10} {lines[0]:13,} {lines[1]:17,}   {same}")
