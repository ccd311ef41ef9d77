"""Every weight is multiplied once at each place or step; biases are only added."""

from math import prod
from numbers import Integral


def check(places, kernel, **settings):
    """ValueError unless the first two are tuples, and all of it is whole numbers from 1 up."""
    for name, value in dict(places=places, kernel=kernel, **settings).items():
        if name in ("places", "kernel") and not isinstance(value, tuple):
            raise ValueError(f"{name} is a tuple with a length an axis, like (3, 3), not {value!r}")
        for number in value if isinstance(value, tuple) else (value,):
            if not isinstance(number, Integral) or number < 1:
                raise ValueError(f"{name} takes whole numbers from 1 up, not {value!r}")


def convolution_multiply_adds(places, kernel, channels, filters, groups=1):
    """Multiply-adds of a convolution on one example, with those that meet padded zeros.

    places: output lengths like (26, 26), or the input's if transposed; kernel: like (3, 3).
    ValueError unless groups divides both. Source: Howard et al. 2017, arXiv 1704.04861.
    """
    check(places, kernel, channels=channels, filters=filters, groups=groups)
    if channels % groups or filters % groups:
        raise ValueError(f"groups has to divide {channels} channels and {filters} filters")
    return prod(places) * prod(kernel) * (channels // groups) * filters


def recurrent_multiply_adds(steps, features, units, blocks):
    """Multiply-adds on (steps, features), gate products left out; blocks: 1, GRU 3, LSTM 4."""
    check((steps,), (1,), features=features, units=units)
    if blocks not in (1, 3, 4):
        raise ValueError(f"blocks is 1 (SimpleRNN), 3 (GRU) or 4 (LSTM), not {blocks!r}")
    return steps * blocks * units * (features + units)


print("3 by 3, 64 to 128, 26 by 26:", convolution_multiply_adds((26, 26), (3, 3), 64, 128))
print("Dense(10) on 128 features:", convolution_multiply_adds((1,), (1,), 128, 10))
print("LSTM(50), 10 steps of 64 features:", recurrent_multiply_adds(10, 64, 50, 4))
