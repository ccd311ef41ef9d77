"""Keras draws one recurrent mask a sequence; a new one at each step would wipe the state out."""

import keras
import numpy as np
from keras import layers, ops

keras.utils.set_random_seed(0)
steps, units, rate = 30, 4000, 0.2
nothing = np.zeros((1, steps, 1), "float32")  # (batch, time steps, features)
full = np.ones((1, units), "float32")

layer = layers.SimpleRNN(  # a loop that only keeps its state
    units,
    activation=None,
    kernel_initializer="zeros",
    recurrent_initializer="identity",
    recurrent_dropout=rate,
    return_sequences=True,
)
states = ops.convert_to_numpy(layer(nothing, initial_state=full, training=True))[0]
alive = states > 0
print(f"one mask: {alive[0].mean():.2f} alive after 1 step, {alive[-1].mean():.2f} after {steps}")
print("the same units all along:", bool(np.all(alive == alive[0])))
print(f"what is kept is multiplied by {states[1].max() / states[0].max():.2f} at each step")

masks = np.random.default_rng(0).random((steps, units)) > rate
survives = np.all(masks, axis=0).mean()
print(f"new mask each step: {masks[0].mean():.2f} alive after 1 step, {survives:.2f} after {steps}")
