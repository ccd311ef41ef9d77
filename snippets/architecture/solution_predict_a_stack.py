"""Five layers, their shapes, parameters and multiply-adds, as Keras and the formulas have them."""

import keras
from keras import layers

model = keras.Sequential(
    [
        keras.Input((50, 40, 3)),
        layers.Conv2D(16, 5, strides=2),
        layers.Conv2D(32, 3, padding="same", dilation_rate=2),
        layers.Conv2D(32, 3, groups=8),
        layers.DepthwiseConv2D(3, strides=2, padding="same"),
        layers.Conv2D(64, 1),
    ]
)

print(f"{'':17}{'output':15}parameters  multiply-adds")
for layer in model.layers:
    places = layer.output.shape[1] * layer.output.shape[2]
    kernel = layer.kernel.shape  # one weight of it is used once at each place
    work = places * kernel[0] * kernel[1] * kernel[2] * kernel[3]
    shape = str(tuple(layer.output.shape[1:]))
    print(f"{type(layer).__name__:17}{shape:15}{layer.count_params():10,}{work:15,}")
