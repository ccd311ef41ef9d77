"""A GRU and a convolution with global pooling both take sequences of any length."""

import keras
import numpy as np
from keras import layers

sequence = keras.Input((None, 4))  # (time, features), the time is left open
gru = keras.Model(sequence, layers.GRU(8)(sequence))
features = layers.Conv1D(8, 3, padding="same")(sequence)
cnn = keras.Model(sequence, layers.GlobalMaxPooling1D()(features))

for time_steps in (3, 30, 300):
    batch = np.ones((2, time_steps, 4))
    print(time_steps, "steps:", "GRU", tuple(gru(batch).shape), "CNN", tuple(cnn(batch).shape))
print("weights:", "GRU", gru.count_params(), "CNN", cnn.count_params())
