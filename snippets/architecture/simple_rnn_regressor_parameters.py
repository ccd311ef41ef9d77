"""The usual demo has 5,801 weights, and ten time steps cost no more than one."""

import keras
from keras import layers

time_steps, features, units = 10, 64, 50

model = keras.Sequential(
    [
        keras.Input((time_steps, features)),
        layers.SimpleRNN(units),
        layers.Dense(1),
    ]
)

print("input:   ", model.input_shape, "  output:", model.output_shape)
print()
for layer in model.layers:
    for weight in layer.weights:
        print(f"{type(layer).__name__:10}{weight.name:17}", tuple(weight.shape))
print()
print("input to state:     ", features * units)
print("state to state:     ", units * units)
print("bias of the state:  ", units)
print("Dense:              ", units * 1 + 1)
print("by hand:            ", features * units + units * units + units + units + 1)
print("model.count_params():", model.count_params())
