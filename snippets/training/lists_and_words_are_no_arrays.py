"""Sequences of several lengths are no array, and words are no numbers."""

import keras
import numpy as np
from keras import layers

series = [[0.1, 0.2, 0.3], [0.4, 0.5]]
words = np.array([["a", "cat"], ["the", "dog"]])
model = keras.Sequential([keras.Input((2,)), layers.Embedding(10, 4)])

for wrong in (lambda: np.array(series), lambda: model.predict(words, verbose=0)):
    try:
        wrong()
    except ValueError as error:
        print(error)

padded = keras.utils.pad_sequences(series, dtype="float32", padding="post")
vocabulary = {word: number for number, word in enumerate(np.unique(words), start=1)}
numbers = np.vectorize(vocabulary.get)(words)
print("\ncured:", padded.shape, model.predict(numbers, verbose=0).shape)
