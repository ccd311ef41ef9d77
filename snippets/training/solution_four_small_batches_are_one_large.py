"""Four batches of 8, their gradients added up, are one step with a batch of 32."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images[:32].reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)


def one_step(batch_size, parts):
    """The kernel after one pass over 32 digits."""
    keras.utils.set_random_seed(0)
    body = [layers.Conv2D(8, 3, activation="relu"), layers.Flatten(), layers.Dense(10, "softmax")]
    model = keras.Sequential([keras.Input((8, 8, 1)), *body])
    sgd = keras.optimizers.SGD(0.1, gradient_accumulation_steps=parts)
    model.compile(sgd, "sparse_categorical_crossentropy")
    model.fit(images, labels[:32], batch_size=batch_size, shuffle=False, verbose=0)
    return model.get_weights()[0]


large = one_step(32, None)
print("4 batches of 8, added up:", np.allclose(one_step(8, 4), large, atol=1e-6))
print("4 batches of 8, 4 steps: ", np.allclose(one_step(8, None), large, atol=1e-6))
