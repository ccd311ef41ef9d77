"""Unrolled over twelve steps, an RNN is a twelve-layer network with one layer's weights."""

import keras
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
x = rng.normal(size=(4, 12, 3)).astype("float32")  # (batch, time, features)

loop = layers.SimpleRNN(5)
loop.build(x.shape)
loop.set_weights([rng.normal(scale=0.5, size=w.shape) for w in loop.get_weights()])

from_input = layers.Dense(5)  # x W + b
from_state = layers.Dense(5, use_bias=False)  # h U
sequence, state = keras.Input((12, 3)), keras.Input((5,))

h = state
for t in range(12):  # a graph without any loop, 12 layers deep
    h = layers.Activation("tanh")(from_input(sequence[:, t]) + from_state(h))
deep = keras.Model([sequence, state], h)

W, U, b = loop.get_weights()
from_input.set_weights([W, b])
from_state.set_weights([U])

depth = sum(isinstance(layer, layers.Activation) for layer in deep.layers)
unrolled = ops.convert_to_numpy(deep([x, np.zeros((4, 5), "float32")]))
rolled_up = ops.convert_to_numpy(loop(x))
print("layers of the unrolled network:", depth)
print("parameters, rolled and unrolled:", loop.count_params(), deep.count_params())
print("same numbers (to 1e-5):", np.allclose(rolled_up, unrolled, atol=1e-5))
