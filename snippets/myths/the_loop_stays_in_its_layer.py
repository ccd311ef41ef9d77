"""The loop of a recurrent layer leads to itself: no layer below it notices."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

RNN = "#D55E00"
rng = np.random.default_rng(0)
sequence = rng.normal(size=(1, 12, 4)).astype("float32")

inputs = keras.Input((12, 4))
state_before = keras.Input((8,))  # of the upper layer
lower = layers.SimpleRNN(8, return_sequences=True)(inputs)
upper = layers.SimpleRNN(8, return_sequences=True)(lower, initial_state=state_before)
model = keras.Model([inputs, state_before], [lower, upper])
model.set_weights([rng.normal(scale=0.3, size=w.shape) for w in model.get_weights()])

unchanged = model([sequence, np.zeros((1, 8), "float32")])
changed = model([sequence, np.full((1, 8), 0.5, "float32")])
difference = [ops.convert_to_numpy(abs(a - b)[0]).mean(axis=1) for a, b in zip(unchanged, changed)]
for name, steps in zip(("lower", "upper"), difference):
    print(f"steps at which the {name} layer notices:", np.sum(steps > 0), "of 12")

figure, ax = plt.subplots(figsize=(5.5, 2.4))
for name, steps in zip(("lower layer", "upper layer"), difference):
    ax.plot(range(1, 13), steps, "o-", color=RNN, clip_on=False)
    ax.text(1.3, steps[0] + 0.02, name, color=RNN)
ax.set(xlabel="time step", ylabel="change of the states", ylim=(0, None))
plt.show()
