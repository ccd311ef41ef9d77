"""A recurrent layer hands on its last state only, and the next one wants a sequence."""

import keras
from keras import layers

series = keras.Input((20, 3))  # 20 time steps of 3 features

try:
    keras.Sequential([series, layers.LSTM(8), layers.LSTM(8)])
except ValueError as error:
    print(error)

cured = keras.Sequential([series, layers.LSTM(8, return_sequences=True), layers.LSTM(8)])
print("\ncured:", cured.output_shape)
