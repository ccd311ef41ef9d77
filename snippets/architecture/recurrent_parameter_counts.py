"""A GRU has 3 and an LSTM 4 times the weights of a SimpleRNN, bar one extra bias."""

from keras import layers

m, u = 64, 50  # input features, units
block = u * (m + u) + u  # one matrix for the input, one for the state, one bias

table = [
    ("SimpleRNN", layers.SimpleRNN(u), block),
    ("GRU, reset_after=True", layers.GRU(u), 3 * (u * (m + u) + 2 * u)),
    ("GRU, reset_after=False", layers.GRU(u, reset_after=False), 3 * block),
    ("LSTM", layers.LSTM(u), 4 * block),
]

print("layer                   formula   Keras     ratio")
for name, layer, formula in table:
    layer.build((None, None, m))
    counted = layer.count_params()
    print(f"{name:24}{formula:7}{counted:8}{counted / block:10.2f}")
