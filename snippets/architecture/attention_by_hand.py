"""Attention is six matrix products and a softmax: written out, it equals Keras."""

import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
x = rng.normal(size=(1, 5, 8)).astype("float32")  # (sample, time step, feature)

layer = layers.MultiHeadAttention(num_heads=1, key_dim=4)
layer(x, x)  # builds the weights
layer.set_weights([rng.normal(size=w.shape).astype("float32") for w in layer.get_weights()])
expected, shown = layer(x, x, return_attention_scores=True)

wq, bq, wk, bk, wv, bv, wo, bo = (w.squeeze() for w in layer.get_weights())
query, key, value = x[0] @ wq + bq, x[0] @ wk + bk, x[0] @ wv + bv  # (5, 4) each
scores = query @ key.T / np.sqrt(4)  # how well does step t (row) fit step s (column)?
weights = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
output = (weights @ value) @ wo + bo

order = [3, 0, 4, 1, 2]
shuffled = ops.convert_to_numpy(layer(x[:, order], x[:, order]))
expected = ops.convert_to_numpy(expected)

print("weights:", weights.shape, "each row adds up to 1:", np.allclose(weights.sum(axis=1), 1))
print("weights as in Keras:", np.allclose(weights, ops.convert_to_numpy(shown)[0, 0], atol=1e-4))
print("output as in Keras: ", np.allclose(output, expected[0], atol=1e-3))
print(
    "steps shuffled, outputs shuffled alike:", np.allclose(shuffled, expected[:, order], atol=1e-3)
)
print("parameters:", layer.count_params())
