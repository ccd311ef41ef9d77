"""Three blocks from 1998 to 2014: fewer pixels a kernel, more kernels in a row."""

import keras
from keras import layers

lenet = [  # 1998
    layers.Conv2D(6, 5, activation="tanh"),
    layers.AveragePooling2D(2),
    layers.Conv2D(16, 5, activation="tanh"),
    layers.AveragePooling2D(2),
]
alexnet = [  # 2012
    layers.Conv2D(96, 11, strides=4, activation="relu"),
    layers.MaxPooling2D(3, strides=2),
    layers.Conv2D(256, 5, padding="same", activation="relu"),
    layers.MaxPooling2D(3, strides=2),
]
vgg = [  # 2014
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.Conv2D(64, 3, padding="same", activation="relu"),
    layers.MaxPooling2D(2),
]

for name, block, shape in [
    ("LeNet", lenet, (32, 32, 1)),
    ("AlexNet", alexnet, (227, 227, 3)),
    ("VGG", vgg, (224, 224, 3)),
]:
    model = keras.Sequential([keras.Input(shape), *block])
    print(f"{name}: {shape} -> {model.output_shape[1:]}, {model.count_params():,} parameters")
