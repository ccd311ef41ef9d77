"""`input_shape=` in a layer still works, and Keras asks for an `Input` instead."""

import warnings

import keras
from keras import layers

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    old = keras.Sequential([layers.Conv2D(8, 3, input_shape=(28, 28, 1))])
    print(len(caught), "warning:", caught[0].message)

    cured = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(8, 3)])
    print("\ncured:", len(caught) - 1, "more, same output:", old.output_shape == cured.output_shape)
