"""A seed fixes a whole run: not its second network, and not a layer made before the seed."""

import keras
import numpy as np
from keras import layers

x = np.random.default_rng(0).random((64, 8))  # (sample, feature)
y = x.sum(axis=1, keepdims=True)


def train():
    """A network trained with dropout on shuffled batches."""
    body = [layers.Dense(16, "relu"), layers.Dropout(0.5), layers.Dense(1)]
    model = keras.Sequential([keras.Input((8,)), *body])
    model.compile("adam", "mse")
    model.fit(x, y, epochs=2, batch_size=16, verbose=0)
    return model


def same(one, other):
    return all(map(np.array_equal, one.get_weights(), other.get_weights()))


keras.utils.set_random_seed(0)
first, second = train(), train()
keras.utils.set_random_seed(0)
print("seed set again, same weights:", same(first, train()))
print("second network after the same seed, same weights:", same(first, second))

early = layers.Dense(4)  # its initializer draws a seed here, before the next line
keras.utils.set_random_seed(0)
after = layers.Dense(4)
fixed = keras.initializers.GlorotUniform(seed=0)
twins = [layers.Dense(4, kernel_initializer=fixed), layers.Dense(4, kernel_initializer=fixed)]
for layer in [early, after, *twins]:
    layer.build((None, 4))  # only now there are weights
print("layer made before and after the seed, same weights:", same(early, after))
print("two layers with one seeded initializer, same weights:", same(*twins))
