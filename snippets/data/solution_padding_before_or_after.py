"""pad_sequences pads and cuts at the front unless told otherwise; a mask forgives either side."""

import keras
import numpy as np
from keras import layers, ops

tokens = [[1, 2, 3], [4, 5, 6, 7, 8]]
print("default:          ", keras.utils.pad_sequences(tokens, maxlen=4).tolist())
post = {"padding": "post", "truncating": "post"}
print("post:             ", keras.utils.pad_sequences(tokens, maxlen=4, **post).tolist())

front, back = np.array([[0, 0, 0, 1, 2, 3]]), np.array([[1, 2, 3, 0, 0, 0]])
for mask_zero in (True, False):
    embedding = layers.Embedding(9, 8, mask_zero=mask_zero, embeddings_initializer="normal")
    model = keras.Sequential([keras.Input((None,)), embedding, layers.GRU(16)])
    answers = [ops.convert_to_numpy(model(batch)) for batch in (front, back)]
    print(f"mask_zero={mask_zero!s:5}  front = back:", np.allclose(*answers, atol=1e-5))
