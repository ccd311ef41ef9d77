"""What a recurrent layer does with its input needs no waiting; only state times matrix does."""

import keras
import numpy as np
from keras import layers

x = np.random.default_rng(0).normal(size=(2, 100, 17)).astype("float32")
layer = layers.SimpleRNN(40)
expected = layer(x)
kernel, recurrent_kernel, bias = layer.get_weights()

driven = x @ kernel + bias  # (batch, time, units): all 100 steps in one product
state = np.zeros((2, 40))
for step in range(100):
    state = np.tanh(driven[:, step] + state @ recurrent_kernel)

print("same state:", np.allclose(state, keras.ops.convert_to_numpy(expected), atol=1e-5))
print(
    f"multiply-adds that wait: {recurrent_kernel.size / (kernel.size + recurrent_kernel.size):.2f}"
)
