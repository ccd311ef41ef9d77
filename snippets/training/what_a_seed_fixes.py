"""A seed fixes a whole run: not its second network, and not a layer made before the seed."""

import keras
import numpy as np
from keras import layers

x = np.random.default_rng(0).random((64, 8))  # (sample, feature)
y = x.sum(axis=1, keepdims=True)


def train():
    """All weights of a network trained with dropout on shuffled batches."""
    inputs = keras.Input((8,))
    hidden = layers.Dropout(0.5)(layers.Dense(16, "relu")(inputs))
    model = keras.Model(inputs, layers.Dense(1)(hidden))
    model.compile("adam", "mse")
    model.fit(x, y, epochs=2, batch_size=16, verbose=0)
    return np.concatenate([weight.ravel() for weight in model.get_weights()])


keras.utils.set_random_seed(0)
first, second = train(), train()
keras.utils.set_random_seed(0)
again = train()
print("seed set again, same weights:", np.array_equal(first, again))
print("second network after the same seed, same weights:", np.array_equal(first, second))


def kernel(layer):
    """The weights of a layer, drawn now."""
    layer.build((None, 4))
    return layer.get_weights()[0]


early = layers.Dense(4)  # its initializer draws a seed here, before the line below
keras.utils.set_random_seed(0)
one = layers.Dense(4)
keras.utils.set_random_seed(0)
two = layers.Dense(4)
print("layers made after the seed, same weights:", np.array_equal(kernel(one), kernel(two)))
print("layer made before the seed, same weights:", np.array_equal(kernel(one), kernel(early)))

fixed = keras.initializers.GlorotUniform(seed=0)
one, two = (layers.Dense(4, kernel_initializer=fixed) for _ in range(2))
print("two layers, one seeded initializer, same weights:", np.array_equal(kernel(one), kernel(two)))
