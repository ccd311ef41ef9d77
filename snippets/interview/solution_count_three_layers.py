"""Conv1D 24,704, GRU 74,496, LSTM 98,816: three formulas that Keras confirms."""

import keras
from keras import layers

features, units, kernel = 64, 128, 3
formulas = {
    layers.Conv1D(units, kernel): units * (kernel * features + 1),
    layers.GRU(units): 3 * units * (features + units + 2),  # reset_after=True: two bias vectors
    layers.LSTM(units): 4 * units * (features + units + 1),
}
for layer, formula in formulas.items():
    output = layer(keras.Input((100, features)))  # (batch, time, features)
    print(
        f"{type(layer).__name__:6}", f"{formula:,}", formula == layer.count_params(), output.shape
    )
