"""Kernel, stride, padding and dilation decide how long the output of a convolution is."""

from numbers import Integral


def convolution_output_size(size, kernel, stride=1, padding="valid", dilation=1, axes=1):
    """Places that a kernel visits along one axis; ask once for each axis.

    size, kernel, stride and dilation in steps or pixels; axes is the number of axes that the
    kernel moves along: 1 in Conv1D (batch, steps, channels), 2 in Conv2D. Returns a length in
    places. ValueError for settings that a Keras layer cannot have.
    Source: Dumoulin and Visin 2016, arXiv 1603.07285; "same" and "causal" as in Keras 3.
    """
    lengths = dict(size=size, kernel=kernel, stride=stride, dilation=dilation, axes=axes)
    for name, value in lengths.items():
        if not isinstance(value, Integral) or value < 1:
            raise ValueError(f"{name} is a whole number from 1 up, not {value!r}")
    if padding not in ("valid", "same", "causal"):
        raise ValueError(f'padding is "valid", "same" or "causal", not {padding!r}')
    if padding == "causal" and axes > 1:
        raise ValueError(f'with {axes} axes padding is "valid" or "same", not "causal"')
    if stride > 1 and dilation > 1:
        raise ValueError(f"stride or dilation has to be 1, not {stride} and {dilation}")
    if padding != "valid":
        return -(-size // stride)  # divided and rounded up
    span = (kernel - 1) * dilation + 1
    if span > size:
        raise ValueError(f'with padding "valid" the kernel spans at most {size}, not {span}')
    return (size - span) // stride + 1


print("28 pixels, kernel 3:           ", convolution_output_size(28, 3))
print("the same, stride 2:            ", convolution_output_size(28, 3, stride=2))
print('the same, stride 2, "same":    ', convolution_output_size(28, 3, 2, "same", axes=2))
print("28 pixels, kernel 3, dilated 4:", convolution_output_size(28, 3, dilation=4))
try:
    convolution_output_size(28, 3, stride=2, dilation=4)
except ValueError as refused:
    print("stride 2 and dilation 4:       ", refused)
