"""At initialisation a GRU passes no gradient over 100 steps; an open forget gate does."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

x = np.random.default_rng(0).normal(size=(1, 101, 1))  # (batch, time, features)
causal = [{"kernel_size": 3, "padding": "causal", "dilation_rate": 2**i} for i in range(5)]


def build(name):
    options = causal if name == "Conv1D" else [{"return_sequences": True}]
    stack = [getattr(layers, name.split()[0])(32, activation="tanh", **kw) for kw in options]
    # This layer multiplies each time step by 1 and adds a bias of its own to it, at first 0.
    probe = layers.EinsumDense("bti,ij->btj", (101, 1), bias_axes="t", kernel_initializer="ones")
    model = keras.Sequential([keras.Input((101, 1)), probe, *stack])
    if name == "LSTM bias 5":  # order of the gates in a bias: input, forget, cell, output
        stack[0].cell.bias.assign(np.repeat([0, 5, 0, 0], 32))
    return model


fig, ax = plt.subplots(figsize=(5.5, 4))
for name in ["SimpleRNN", "LSTM", "LSTM bias 5", "GRU", "Conv1D"]:
    model, reach = build(name), []
    model.compile(keras.optimizers.SGD(1.0), loss=lambda _, y: ops.sum(y[:, -1]))
    for seed in range(3):
        keras.utils.set_random_seed(seed)
        model.set_weights(build(name).get_weights())
        model.train_on_batch(x, x)  # one step of rate 1: each bias is now minus its gradient
        by_lag = np.abs(model.layers[0].get_weights()[1][::-1, 0])
        reach.append(by_lag / by_lag[0])
    middle = np.median(reach, axis=0)
    last = np.flatnonzero(middle)[-1]
    tiny = f"below 1e-4 {middle[100] < 1e-4!s:5}, below 1e-12 {middle[100] < 1e-12}"
    print(f"{name:11} last lag with a gradient: {last:3}; at lag 100: {tiny}")
    ax.semilogy(middle, color="#0072B2" if name == "Conv1D" else "#D55E00")
    ax.text(last + 2, middle[last], name, color=ax.lines[-1].get_color(), va="center")
ax.set(title="How far does the gradient reach?", xlabel="lag in time steps", ylabel="lag 0 = 1")
plt.show()
