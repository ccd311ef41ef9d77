"""A causal CNN remembers exactly its receptive field; an RNN remembers all, ever more faintly."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

keras.utils.set_random_seed(0)
cnn = keras.Sequential([keras.Input((40, 4))])
for dilation in (1, 2, 4):  # receptive field: 1 + 2 * (1 + 2 + 4) = 15
    cnn.add(layers.Conv1D(16, 3, padding="causal", dilation_rate=dilation, activation="tanh"))
rnn = keras.Sequential([keras.Input((40, 4)), layers.SimpleRNN(16, return_sequences=True)])

steps_back = np.arange(30)
sequence = np.random.default_rng(0).normal(size=(1, 40, 4)).astype("float32")
changed = np.repeat(
    sequence, 31, axis=0
)  # (copy, time step, feature); the last copy stays as it is
changed[steps_back, 39 - steps_back] += 1  # copy i: the input i steps before the end is another

fig, ax = plt.subplots(figsize=(5.5, 3.5))
for name, model, colour in [("CNN", cnn, "#0072B2"), ("RNN", rnn, "#D55E00")]:
    last = ops.convert_to_numpy(model(changed))[:, -1]  # (copy, unit) at the last time step
    effect = np.abs(last[:30] - last[30]).mean(axis=1)
    felt = steps_back[effect > 1e-7]  # more than a rounding error
    print(f"{name}: feels {len(felt)} of 30 steps, the farthest {felt.max()} steps back")
    print(f"{name}: 20 steps back fainter than 5 steps back:", bool(effect[20] < effect[5]))
    ax.plot(felt, effect[felt], "o-", color=colour, markersize=4)
    ax.text(felt.max() + 0.5, effect[felt].min(), name, color=colour, va="center")
ax.set(yscale="log", xlim=(-0.5, 32), xlabel="steps back", ylabel="change of the last output")
ax.set_title("A CNN's memory ends, an RNN's fades", loc="left")
plt.show()
