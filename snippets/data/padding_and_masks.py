"""With a mask a padded sentence gets the answer of the bare one; without a mask it does not."""

import keras
import numpy as np
from keras import layers, ops

sentences = ["the cat sat", "the cat sat on the mat", "the dog ran"]
words = sorted(set(" ".join(sentences).split()))
tokens = [[1 + words.index(word) for word in text.split()] for text in sentences]  # 0 is padding
padded = keras.utils.pad_sequences(tokens, padding="post")
print(padded)

for mask_zero in (True, False):
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((None,)),  # any number of time steps
            layers.Embedding(1 + len(words), 8, mask_zero=mask_zero),
            layers.GRU(16),
        ]
    )
    together = ops.convert_to_numpy(model(padded))
    alone = [ops.convert_to_numpy(model(np.array([sentence])))[0] for sentence in tokens]
    same = [np.allclose(a, b, atol=1e-5) for a, b in zip(together, alone)]
    print(f"mask_zero={mask_zero!s:5}  padded = alone, sentence by sentence:", *same)
