"""Bidirectional is two layers: one reads backwards, and its outputs are turned round again."""

import numpy as np
from keras import layers, ops

x = np.random.default_rng(0).normal(size=(1, 12, 4)).astype("float32")  # (batch, time, features)
both = layers.Bidirectional(layers.GRU(8, return_sequences=True))
sequence = ops.convert_to_numpy(both(x))  # (batch, time, 8 + 8)

plain = layers.GRU(8, return_sequences=True)
plain.build(x.shape)
plain.set_weights(both.forward_layer.get_weights())
there = ops.convert_to_numpy(plain(x))
plain.set_weights(both.backward_layer.get_weights())
back = ops.convert_to_numpy(plain(x[:, ::-1]))[:, ::-1]

by_hand = np.concatenate([there, back], axis=-1)
print("two layers by hand equal Keras:", np.allclose(by_hand, sequence, atol=1e-5))
print("parameters:", both.count_params(), "= 2 *", plain.count_params())

one = layers.Bidirectional(layers.GRU(8))  # return_sequences=False: one answer
one.build(x.shape)
one.set_weights(both.get_weights())
answer = ops.convert_to_numpy(one(x))
ends = np.concatenate([there[:, -1], back[:, 0]], axis=-1)
print("one answer: last of forward, first of backward:", np.allclose(answer, ends, atol=1e-5))
print("the same as sequence[:, -1]:", np.allclose(answer, sequence[:, -1], atol=1e-5))
