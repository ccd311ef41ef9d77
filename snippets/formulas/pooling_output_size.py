"""A pooling layer steps by its own size unless told otherwise, and drops what is left over."""

from numbers import Integral


def pooling_output_size(size, pool, stride=None, padding="valid"):
    """Windows that a pooling layer visits along one axis; ask once for each axis.

    size, pool and stride in steps or pixels, stride None: as large as the pool. Input and output
    have the shape (batch, places along each axis, channels). Returns a length in places.
    ValueError for settings that make no sense. Source: Keras 3, MaxPooling and AveragePooling.
    """
    stride = pool if stride is None else stride
    for name, value in dict(size=size, pool=pool, stride=stride).items():
        if not isinstance(value, Integral) or value < 1:
            raise ValueError(f"{name} is a whole number from 1 up, not {value!r}")
    if padding not in ("valid", "same"):
        raise ValueError(f'padding of a pooling layer is "valid" or "same", not {padding!r}')
    if padding == "same":
        return -(-size // stride)  # divided and rounded up
    if pool > size:
        raise ValueError(f'with padding "valid" the pool is at most {size}, not {pool}')
    return (size - pool) // stride + 1


print("27 pixels, pool 2:          ", pooling_output_size(27, 2))
print('27 pixels, pool 2, "same":  ', pooling_output_size(27, 2, padding="same"))
print("27 pixels, pool 3, stride 2:", pooling_output_size(27, 3, stride=2))
