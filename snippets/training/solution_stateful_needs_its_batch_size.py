"""A layer that keeps its state has to know how many sequences it keeps states for."""

import keras
from keras import layers

try:
    keras.Sequential([keras.Input((5, 3)), layers.LSTM(4, stateful=True)])
except ValueError as error:
    print(error)

cured = keras.Sequential([keras.Input((5, 3), batch_size=32), layers.LSTM(4, stateful=True)])
print("\ncured:", cured.output_shape)
