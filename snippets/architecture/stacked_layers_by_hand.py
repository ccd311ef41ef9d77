"""A second recurrent layer reads the states of the first as if they were its input."""

import keras
import numpy as np
from keras import layers, ops

x = np.random.default_rng(0).normal(size=(1, 12, 4)).astype("float32")  # (batch, time, features)
model = keras.Sequential(
    [
        keras.Input((12, 4)),
        layers.SimpleRNN(16, return_sequences=True),
        layers.SimpleRNN(8),
    ]
)

(W1, U1, b1), (W2, U2, b2) = (layer.get_weights() for layer in model.layers)
first, second = np.zeros(16), np.zeros(8)
for t in range(12):
    first = np.tanh(x[0, t] @ W1 + first @ U1 + b1)
    second = np.tanh(first @ W2 + second @ U2 + b2)  # its input: the state below, at this step
expected = ops.convert_to_numpy(model(x))[0]
print("two layers by hand equal Keras:", np.allclose(second, expected, atol=1e-5))

for layer in model.layers:
    print("parameters:", layer.count_params(), " kernel:", layer.get_weights()[0].shape)

try:
    keras.Sequential([keras.Input((12, 4)), layers.SimpleRNN(16), layers.SimpleRNN(8)])
except ValueError as error:
    print("without return_sequences=True:", str(error).split("layer: ")[1].split(".")[0])
