"""In the usual demo CNN the convolution is not what is large: the dense layer after Flatten is."""

import keras
from keras import layers


def classifier(head):
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


for head in (layers.Flatten(), layers.GlobalAveragePooling2D()):
    name = type(head).__name__
    model = classifier(head)
    for layer in model.layers:
        shape = str(tuple(layer.output.shape[1:]))
        print(f"{type(layer).__name__:24}{shape:16}{layer.count_params():>10,}")
    print(f"{'CNN with ' + name + ', in all':40}{model.count_params():>10,}\n")

reader = keras.Sequential([keras.Input((64, 192)), layers.SimpleRNN(128), layers.Dense(10)])
print(f"{'RNN over the 64 rows, in all':40}{reader.count_params():>10,}")
