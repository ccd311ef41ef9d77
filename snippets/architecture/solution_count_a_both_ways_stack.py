"""Both ways doubles a layer, and doubles what the next one has to read."""

import keras
from keras import layers


def lstm(features, units):
    return 4 * (units * (features + units) + units)


model = keras.Sequential(
    [
        keras.Input((None, 32)),
        layers.Bidirectional(layers.LSTM(64, return_sequences=True)),
        layers.Bidirectional(layers.LSTM(64)),
    ]
)
by_hand = [2 * lstm(32, 64), 2 * lstm(2 * 64, 64)]
one_way = [lstm(32, 64), lstm(64, 64)]

print("both ways:", [layer.count_params() for layer in model.layers], "by hand:", by_hand)
print("one way:  ", one_way)
print(f"times as many: {sum(by_hand) / sum(one_way):.2f}")
