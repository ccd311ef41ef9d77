"""A recurrent layer hands on its last state only, and the next one wants a sequence."""

import keras
from keras import layers

series = keras.Input((20, 3))  # 20 time steps of 3 features

try:
    layers.LSTM(8)(layers.LSTM(8)(series))
except ValueError as error:
    print(error)

cured = layers.LSTM(8)(layers.LSTM(8, return_sequences=True)(series))
print("\ncured:", cured.shape)
