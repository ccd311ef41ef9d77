"""Two strided convolutions in front of a GRU leave it one time step in sixteen."""

import keras
from keras import layers

waveform = keras.Input((1600, 1))  # a tenth of a second at 16,000 samples per second
x = layers.Conv1D(32, 8, strides=4, padding="same", activation="relu")(waveform)
features = layers.Conv1D(64, 8, strides=4, padding="same", activation="relu")(x)
front_end = keras.Model(waveform, features)

gru_alone = layers.GRU(64)
gru_behind = layers.GRU(64)
gru_alone(waveform)
gru_behind(features)

print("waveform:            ", waveform.shape[1:])
print("after the first conv:", x.shape[1:])
print("after the second:    ", features.shape[1:])
print("steps of a GRU alone:", waveform.shape[1])
print("steps behind the CNN:", features.shape[1])
print("front end parameters:", front_end.count_params())
print("GRU alone:           ", gru_alone.count_params())
print("GRU behind the CNN:  ", gru_behind.count_params())
