"""Same input, same width: a layer with few weights can have much to do, and the reverse."""

from math import prod

from keras import Sequential, layers

image, sequence = (32, 32, 64), (100, 64)  # (height, width, channels), (steps, features)
rows = [
    ("Conv2D(64, 3)", layers.Conv2D(64, 3, padding="same"), image),
    ("Conv2D(64, 3, groups=4)", layers.Conv2D(64, 3, padding="same", groups=4), image),
    ("Conv2D(64, 1)", layers.Conv2D(64, 1), image),
    ("DepthwiseConv2D(3)", layers.DepthwiseConv2D(3, padding="same"), image),
    ("SeparableConv2D(64, 3)", layers.SeparableConv2D(64, 3, padding="same"), image),
    ("BatchNormalization()", layers.BatchNormalization(), image),
    ("MaxPooling2D(2)", layers.MaxPooling2D(2), image),
    ("Flatten, Dense(64)", Sequential([layers.Flatten(), layers.Dense(64)]), image),
    ("Conv1D(64, 3)", layers.Conv1D(64, 3, padding="causal"), sequence),
    ("SimpleRNN(64)", layers.SimpleRNN(64, return_sequences=True), sequence),
    ("GRU(64)", layers.GRU(64, return_sequences=True), sequence),
    ("LSTM(64)", layers.LSTM(64, return_sequences=True), sequence),
    ("both ways, GRU(32)", layers.Bidirectional(layers.GRU(32, return_sequences=True)), sequence),
    ("MultiHeadAttention(4, 16)", layers.MultiHeadAttention(4, 16), sequence),
    ("Dense(64)", layers.Dense(64), sequence),
]

print("layer, input                             weights  multiply-adds")
for name, layer, shape in rows:
    inputs = (None, *shape)
    attends = name.startswith("MultiHead")
    layer.build(*[inputs] * (1 + attends))
    output = layer.compute_output_shape(*[inputs] * (1 + attends))
    kernels = sum(prod(weight.shape) for weight in layer.weights if "kernel" in weight.name)
    work = kernels * prod(output[1:-1])  # each weight, as often as there are places or steps
    work += 2 * 100 * 100 * 64 * attends  # each step meets each step, twice
    print(f"{name:26}{'x'.join(map(str, shape)):12}{layer.count_params():10,}{work:15,}")
