"""A pulse leaves a kernel for eight steps, a linear recurrence never, and tanh has no kernel."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

CNN, RNN = "#0072B2", "#D55E00"
pulse = np.zeros((1, 60, 1), "float32")  # (batch, time, feature)
pulse[0, 0] = 1
taps = np.array([0.9, 0.2, 0.6, -0.5, 0.3, 0.7, -0.4, 0.5])  # any eight numbers
turn = 0.94 * np.array([[np.cos(0.4), np.sin(0.4)], [-np.sin(0.4), np.cos(0.4)]])

memories = {
    "Conv1D, width 8": (layers.Conv1D(1, 8, padding="causal"), [taps[::-1, None, None], [0]]),
    "one unit, times 0.94": (layers.SimpleRNN(1, "linear"), [[[1]], [[0.94]], [0]]),
    "two units that turn": (layers.SimpleRNN(2, "linear"), [[[1, 0]], turn, [0, 0]]),
    "one unit with tanh": (layers.SimpleRNN(1, "tanh"), [[[1]], [[0.94]], [0]]),
}
fig, axes = plt.subplots(2, 2, figsize=(7, 4), sharex=True, sharey=True, layout="constrained")
for ax, (name, (layer, weights)) in zip(axes.flat, memories.items()):
    layer.return_sequences = True
    model = keras.Sequential([keras.Input((60, 1)), layer])
    model.set_weights([np.array(w) for w in weights])
    once, twice = (ops.convert_to_numpy(model(size * pulse))[0, :, 0] for size in (1, 2))
    last = np.flatnonzero(np.abs(once) > 1e-9).max()
    linear = np.allclose(twice, 2 * once, atol=1e-5)
    print(f"{name:21} answers until step {last:2}, twice the pulse, twice the answer: {linear}")
    ax.vlines(np.arange(60), 0, once, color=CNN if "Conv" in name else RNN, lw=2.5)
    ax.axhline(0, color="black", lw=0.6)
    ax.set_title(name, loc="left")
for ax in axes[1]:
    ax.set_xlabel("steps after the pulse")
plt.show()
