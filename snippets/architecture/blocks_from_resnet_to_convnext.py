"""A ResNet block adds to what came in; a ConvNeXt block does so with half the weights."""

import keras
from keras import layers

inputs = keras.Input((56, 56, 96))


def resnet_block(x):  # 2015
    branch = layers.Conv2D(96, 3, padding="same", use_bias=False)(x)
    branch = layers.ReLU()(layers.BatchNormalization()(branch))
    branch = layers.Conv2D(96, 3, padding="same", use_bias=False)(branch)
    branch = layers.BatchNormalization()(branch)
    return layers.ReLU()(x + branch)


def convnext_block(x):  # 2022
    branch = layers.DepthwiseConv2D(7, padding="same")(x)
    branch = layers.LayerNormalization(epsilon=1e-6)(branch)
    branch = layers.Conv2D(4 * 96, 1, activation="gelu")(branch)
    branch = layers.Conv2D(96, 1)(branch)
    return x + branch


for block in resnet_block, convnext_block:
    model = keras.Model(inputs, block(inputs))
    kernels = [layer.kernel_size[0] for layer in model.layers if hasattr(layer, "kernel_size")]
    reach = 1 + sum(kernel - 1 for kernel in kernels)
    print(f"{block.__name__}: {model.count_params():,} parameters, sees {reach}x{reach}")
    for layer in model.layers:
        if layer.count_params() > 1000:
            print(f"  {type(layer).__name__}: {layer.count_params():,}")
