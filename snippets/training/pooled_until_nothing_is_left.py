"""Each unpadded convolution and each pooling eats pixels, until none is left."""

import keras
from keras import layers


def stack(padding):
    x = keras.Input((8, 8, 1))
    for channels in (8, 16):
        x = layers.Conv2D(channels, 3, padding=padding)(x)
        x = layers.MaxPooling2D()(x)
    return x


try:
    stack("valid")
except ValueError as error:
    print(str(error).replace("\033[1m", "").replace("\033[0m", ""))  # without bold type

print("\ncured:", stack("same").shape)
