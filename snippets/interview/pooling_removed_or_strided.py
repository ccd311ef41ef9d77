"""Without pooling the same kernels cost more and see less; a stride gives both back."""

import math

import keras
from keras import layers


def conv(channels, strides=1):
    return layers.Conv2D(channels, 3, strides=strides, padding="same", activation="relu")


variants = {
    "max pooling": [conv(16), layers.MaxPooling2D(2), conv(32), layers.MaxPooling2D(2)],
    "removed": [conv(16), conv(32)],
    "stride 2 in the convolution": [conv(16, 2), conv(32, 2)],
    "one more layer of stride 2": [conv(16), conv(16, 2), conv(32), conv(32, 2)],
}
for name, stack in variants.items():
    model = keras.Sequential([keras.Input((32, 32, 3)), *stack, conv(32)])
    field, jump, work = 1, 1, 0
    for layer in model.layers:
        side = (layer.kernel_size if layer.weights else layer.pool_size)[0]
        field, jump = field + (side - 1) * jump, jump * layer.strides[0]
        if layer.weights:  # each weight is used once at each place of the output
            work += math.prod(layer.output.shape[1:3]) * math.prod(layer.kernel.shape)
    head = layers.Dense(10)
    head.build((None, math.prod(model.output_shape[1:])))
    print(f"{name}: {model.output_shape[1]}x{model.output_shape[2]} places")
    print(f"  sees {field} pixels, {work:,} multiply-adds")
    print(f"  parameters: {model.count_params():,}, behind Flatten: {head.count_params():,}")
