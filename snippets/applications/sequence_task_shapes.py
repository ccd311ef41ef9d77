"""Five sequence tasks are three shapes: many to one, one per step, and many to many."""

import keras
from keras import layers

words = keras.Input((20,), dtype="int32")  # 20 word numbers out of 1,000
embedded = layers.Embedding(1000, 32)(words)
sentiment = layers.Dense(1, activation="sigmoid")(layers.GRU(64)(embedded))
print("sentiment analysis:  ", words.shape[1:], "->", sentiment.shape[1:])

states = layers.GRU(64, return_sequences=True)(embedded)
next_word = layers.Dense(1000, activation="softmax")(states)
print("language modelling:  ", words.shape[1:], "->", next_word.shape[1:])

values = keras.Input((48, 3))  # 48 hours of 3 measurements
hours_ahead = layers.Reshape((24, 1))(layers.Dense(24)(layers.GRU(64)(values)))
print("forecasting:         ", values.shape[1:], "->", hours_ahead.shape[1:])

spectrum = keras.Input((100, 80))  # one second: 100 frames of 80 frequency bands
frames = layers.Conv1D(64, 5, strides=2, padding="same")(spectrum)
frames = layers.Bidirectional(layers.GRU(64, return_sequences=True))(frames)
letters = layers.Dense(28 + 1, activation="softmax")(frames)  # + 1: the blank of CTC
print("speech recognition:  ", spectrum.shape[1:], "->", letters.shape[1:])

written = keras.Input((12,), dtype="int32")  # the target words so far
encoder_state = layers.GRU(64)(embedded)
decoder = layers.GRU(64, return_sequences=True)
decoded = decoder(layers.Embedding(1200, 32)(written), initial_state=encoder_state)
translation = layers.Dense(1200, activation="softmax")(decoded)
print("machine translation: ", words.shape[1:], "+", written.shape[1:], "->", translation.shape[1:])
