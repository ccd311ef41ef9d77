"""The weights of a convolution know its kernel and its channels, and never the image."""

from math import prod
from numbers import Integral


def check(kernel, **settings):
    """ValueError unless kernel is a tuple, and all of it is whole numbers from 1 up."""
    if not isinstance(kernel, tuple):
        raise ValueError(f"kernel is a tuple with a length an axis, like (3, 3), not {kernel!r}")
    for name, value in [*(("kernel", length) for length in kernel), *settings.items()]:
        if not isinstance(value, Integral) or value < 1:
            raise ValueError(f"{name} takes whole numbers from 1 up, not {value!r}")


def convolution_parameters(kernel, channels, filters, groups=1, bias=True):
    """Weights of Conv1D, Conv2D, Conv3D and, with one group, of their transposed forms.

    kernel: a length for each axis, (3, 3) in Conv2D; channels: of the input (…, channels);
    filters: channels of the output. ValueError unless groups divides both. Source: Keras 3.
    """
    check(kernel, channels=channels, filters=filters, groups=groups)
    if channels % groups or filters % groups:
        raise ValueError(f"groups has to divide {channels} channels and {filters} filters")
    return prod(kernel) * (channels // groups) * filters + bias * filters


def separable_parameters(kernel, channels, filters, multiplier=1, bias=True):
    """Weights of SeparableConv: `multiplier` kernels a channel, then 1 by 1, the only bias."""
    check(kernel, channels=channels, filters=filters, multiplier=multiplier)
    depthwise = convolution_parameters(kernel, channels, channels * multiplier, channels, False)
    return depthwise + convolution_parameters((1,), channels * multiplier, filters, 1, bias)


print("3 by 3, 64 to 128 channels:", convolution_parameters((3, 3), 64, 128))
print("the same in 4 groups:", convolution_parameters((3, 3), 64, 128, groups=4))
print("depthwise, 64 to 64 channels:", convolution_parameters((3, 3), 64, 64, groups=64))
print("separable, 64 to 128 channels:", separable_parameters((3, 3), 64, 128))
