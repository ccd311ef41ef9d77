"""A convolution destroys a mask with a warning, and padding then changes the answer."""

import warnings

import keras
import numpy as np
from keras import layers, ops

keras.utils.set_random_seed(0)
embedding = layers.Embedding(10, 4, mask_zero=True)
convolution, average = layers.Conv1D(8, 3, padding="same"), layers.GlobalAveragePooling1D()


def careless(words):
    return average(convolution(embedding(words)))


def careful(words):
    """Padding is set to zero before the convolution, and left out of the average after it."""
    mask = ops.cast(words != 0, "float32")
    return average(convolution(embedding(words) * mask[..., None]), mask=mask)


for read in (careless, careful):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always", UserWarning)
        short, padded = read(np.array([[3, 1, 2]])), read(np.array([[3, 1, 2, 0, 0]]))
    for text in {str(w.message) for w in caught}:
        print(text)
    same = np.allclose(ops.convert_to_numpy(short), ops.convert_to_numpy(padded), atol=1e-5)
    print(f"{read.__name__}: padding changes nothing: {same}")
