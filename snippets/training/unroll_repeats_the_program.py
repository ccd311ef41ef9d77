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

print("          loop   unrolled   same result")
for time_steps in (4, 16, 32):
    x = series[:, :time_steps]
    programs = [jax.jit(layer).lower(x) for layer in (loop, unrolled)]
    lines = [len(program.as_text().splitlines()) for program in programs]
    same = np.allclose(*(program.compile()(x) for program in programs), atol=1e-5)
    print(f"{time_steps:2} steps {lines[0]:5} {lines[1]:10,}   {same}")
