"""The usual demo CNN is 679 times larger than the usual demo RNN, and Flatten is the reason."""

import keras
from keras import layers

rnn = keras.Sequential([keras.Input((10, 64)), layers.SimpleRNN(50), layers.Dense(1)])


def cnn(head):
    return keras.Sequential(
        [
            keras.Input((64, 64, 3)),
            layers.Conv2D(32, 3, activation="relu"),
            layers.MaxPooling2D(2),
            head,
            layers.Dense(128, activation="relu"),
            layers.Dense(10, activation="softmax"),
        ]
    )


flat, pooled = cnn(layers.Flatten()), cnn(layers.GlobalAveragePooling2D())

print("RNN demo:", f"{rnn.count_params():,}")
print("CNN demo, Flatten:", f"{flat.count_params():,}")
print("CNN demo, GlobalAveragePooling2D:", f"{pooled.count_params():,}")
print("times larger:", round(flat.count_params() / rnn.count_params()))
for layer in flat.layers:
    print(
        f"{type(layer).__name__:13}", f"{layer.count_params():>9,}", tuple(layer.output.shape[1:])
    )
