"""Attention is a mean of all states, weighted by how well each fits what the decoder asks."""

import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
states = rng.normal(size=(6, 4)).astype("float32")  # what the encoder left at six steps
asks = rng.normal(size=(3, 4)).astype("float32")  # the decoder's states at three answers
scale = rng.normal(size=4)


def weighted_mean(scores):  # (answer, step)
    weights = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    return weights @ states


dot = layers.Attention()
expected = ops.convert_to_numpy(dot([asks[None], states[None]]))[0]
by_hand = weighted_mean(asks @ states.T)
print("dot product by hand equals Keras:", np.allclose(by_hand, expected, atol=1e-5))

additive = layers.AdditiveAttention()
additive.build([(1, 3, 4), (1, 6, 4)])
additive.set_weights([scale])
expected = ops.convert_to_numpy(additive([asks[None], states[None]]))[0]
by_hand = weighted_mean(np.tanh(asks[:, None] + states[None]) @ scale)
print("additive by hand equals Keras:   ", np.allclose(by_hand, expected, atol=1e-5))
