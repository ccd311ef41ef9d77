"""The receptive field is the smallest input from which a stack without padding gives an output."""

from keras import layers

stem = [  # (kernel, stride)
    (layers.Conv2D(64, 7, strides=2), 7, 2),
    (layers.MaxPooling2D(3, strides=2), 3, 2),
    (layers.Conv2D(64, 3), 3, 1),
    (layers.Conv2D(64, 3), 3, 1),
]


def outputs(network, size):
    """Places along one side that Keras finds room for, 0 if a layer refuses."""
    shape = (None, size, size, 3)
    try:
        for layer, _, _ in network:
            shape = layer.compute_output_shape(shape)
    except ValueError:
        return 0
    return shape[1]


field, jump = 1, 1
for depth, (_, kernel, stride) in enumerate(stem, start=1):
    field += (kernel - 1) * jump
    jump *= stride
    sizes = [size for size in range(1, 100) if outputs(stem[:depth], size)]
    pair = [size for size in sizes if outputs(stem[:depth], size) == 2]
    print(f"after {depth}: field {field:2}, smallest input {min(sizes):2}", end="; ")
    print(f"jump {jump}, one more output at {min(pair) - min(sizes)} more")
