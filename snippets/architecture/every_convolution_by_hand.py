"""Stride, dilation, groups, depthwise and 1x1 are settings of one loop, and Keras agrees."""

import numpy as np
from keras import layers, ops
from skimage.data import chelsea

photo = chelsea()[100:240:7, 100:310:7] / 255  # every seventh pixel of a cat, (20, 30, 3)
rng = np.random.default_rng(0)


def convolve(image, kernels, stride=1, dilation=1, groups=1):
    """Slide kernels of (height, width, channels of a group, number) over an image."""
    height, width, channels, number = kernels.shape
    tall, wide = dilation * (height - 1) + 1, dilation * (width - 1) + 1  # span of the window
    rows, columns = (image.shape[0] - tall) // stride + 1, (image.shape[1] - wide) // stride + 1
    output = np.zeros((rows, columns, number))
    for i, j, f in np.ndindex(output.shape):
        first = f // (number // groups) * channels  # the first channel that kernel f reads
        window = image[i * stride :, j * stride :, first : first + channels]
        output[i, j, f] = (window[:tall:dilation, :wide:dilation] * kernels[..., f]).sum()
    return output


cases = {
    "plain": (layers.Conv2D(6, 3), {}),
    "stride 2": (layers.Conv2D(6, 3, strides=2), {"stride": 2}),
    "dilation 2": (layers.Conv2D(6, 3, dilation_rate=2), {"dilation": 2}),
    "groups 3": (layers.Conv2D(6, 3, groups=3), {"groups": 3}),
    "depthwise": (layers.DepthwiseConv2D(3, depth_multiplier=2), {"groups": 3}),
    "1x1": (layers.Conv2D(6, 1), {}),
}
print(f"{'':12}{'output':14}{'parameters':12}Keras = loop")
for name, (layer, settings) in cases.items():
    layer.build((None, 20, 30, 3))
    kernels, bias = (rng.normal(size=weights.shape) for weights in layer.get_weights())
    layer.set_weights([kernels, bias])
    channels = 3 // settings.get("groups", 1)
    loop = convolve(photo, kernels.reshape(*kernels.shape[:2], channels, 6), **settings) + bias
    same = np.allclose(ops.convert_to_numpy(layer(photo[None]))[0], loop, atol=1e-4)
    print(f"{name:12}{str(loop.shape):14}{layer.count_params():<12}{same}")
