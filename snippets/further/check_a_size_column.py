"""The settings that a paper prints give its size column again for 70K, but not for 16K."""

from keras import layers


def size(layer, channels):
    layer.build((None, None, channels))
    return layer.count_params()


def lstm(inputs, units, depth, outputs):
    cells = size(layers.LSTM(units), inputs)
    cells += (depth - 1) * size(layers.LSTM(units), units)
    return cells + size(layers.Dense(outputs), units)


def tcn(inputs, channels, blocks, kernel_size, outputs):
    convolutions = size(layers.Conv1D(channels, kernel_size), inputs)
    convolutions += (2 * blocks - 1) * size(layers.Conv1D(channels, kernel_size), channels)
    shortcut = size(layers.Conv1D(channels, 1), inputs)  # only where the width changes
    return convolutions + shortcut + size(layers.Dense(outputs), channels)


rows = {
    "sequential MNIST, 70K": (lstm(1, 130, 1, 10), tcn(1, 25, 8, 7, 10)),
    "adding, 600 steps, 70K": (lstm(2, 130, 1, 1), tcn(2, 24, 8, 8, 1)),
    "copying, 1000 steps, 16K": (lstm(1, 50, 1, 10), tcn(1, 10, 8, 8, 10)),
    "copying, 2000 steps": (lstm(1, 28, 3, 10), tcn(1, 10, 9, 8, 10)),
}
for row, (recurrent, convolutional) in rows.items():
    print(f"{row}: LSTM {recurrent:,}, TCN {convolutional:,}")
