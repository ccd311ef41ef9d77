"""Two running numbers, field and jump, say how much of the input one output of a stack can see."""

from numbers import Integral


def receptive_field_and_jump(layers):
    """Input that one output can see, and the distance of two neighbouring outputs, on one axis.

    layers: from the input up, a (kernel, stride, dilation) for each convolution or pooling layer,
    in places of its own input. Returns (field, jump) in steps or pixels of the stack's input.
    ValueError for anything else. Source: Araujo et al. 2019, doi 10.23915/distill.00021.
    """
    field, jump = 1, 1
    for layer in layers:
        if not isinstance(layer, tuple) or len(layer) != 3:
            raise ValueError(f"a layer is (kernel, stride, dilation), not {layer!r}")
        for number in layer:
            if not isinstance(number, Integral) or number < 1:
                raise ValueError(f"a layer takes three whole numbers from 1 up, not {layer!r}")
        kernel, stride, dilation = layer
        field += (kernel - 1) * dilation * jump
        jump *= stride
    return field, jump


stack = [(3, 1, 1), (2, 2, 1), (3, 1, 1), (2, 2, 1), (5, 1, 1)]
for depth in range(len(stack) + 1):
    field, jump = receptive_field_and_jump(stack[:depth])
    print(f"after {depth} layers: field {field:2}, jump {jump}")
