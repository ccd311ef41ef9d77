"""A seed fixes a whole run, but the second network after it is another one."""

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

shared = keras.initializers.GlorotUniform(seed=0)
for name, initializers in {"shared": [shared] * 2, "unseeded": ["glorot_uniform"] * 2}.items():
    twins = [layers.Dense(4, kernel_initializer=initializer) for initializer in initializers]
    for layer in twins:
        layer.build((None, 4))
    kernels = [layer.get_weights()[0] for layer in twins]
    print(f"two layers, {name} initializer, same weights:", np.array_equal(*kernels))
