"""A transposed convolution undoes a stride, and often cannot know which length it came from."""

from numbers import Integral


def transposed_convolution_output_size(
    size, kernel, stride=1, padding="valid", dilation=1, output_padding=None
):
    """Length that Conv1DTranspose or Conv2DTranspose gives along one axis.

    size, kernel, stride, dilation and output_padding in steps or pixels; output_padding, from 0
    to stride - 1, picks one of the lengths that the stride may have come from. Shapes as in a
    convolution: (batch, places along each axis, channels). Returns a length in places.
    ValueError for settings that a Keras layer cannot have. Source: Keras 3; the idea: Dumoulin
    and Visin 2016, arXiv 1603.07285, section 4.
    """
    for name, value in dict(size=size, kernel=kernel, stride=stride, dilation=dilation).items():
        if not isinstance(value, Integral) or value < 1:
            raise ValueError(f"{name} is a whole number from 1 up, not {value!r}")
    if padding not in ("valid", "same"):
        raise ValueError(f'padding is "valid" or "same", not {padding!r}')
    if stride > 1 and dilation > 1:
        raise ValueError(f"stride or dilation has to be 1, not {stride} and {dilation}")
    span = (kernel - 1) * dilation + 1
    if output_padding is None:
        return size * stride + (max(span - stride, 0) if padding == "valid" else 0)
    if not isinstance(output_padding, Integral) or not 0 <= output_padding < stride:
        raise ValueError(f"output_padding is 0 to {stride - 1} here, not {output_padding!r}")
    visible = span if padding == "valid" else span % 2
    return (size - 1) * stride + visible + output_padding


size = transposed_convolution_output_size
print("14 pixels, kernel 3, stride 2:         ", size(14, 3, 2))
print('14 pixels, kernel 3, stride 2, "same": ', size(14, 3, 2, "same"))
print("the same with output_padding 0 and 1:  ", size(14, 3, 2, "same", output_padding=0), end=" ")
print(size(14, 3, 2, "same", output_padding=1))
