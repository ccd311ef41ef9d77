"""Truncated BPTT learns a lag of ten from windows of eleven steps, and not from windows of ten."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops

lag, steps, windows = 10, 40, (2, 5, 8, 10, 11, 15, 20)
bits = np.random.default_rng(0).integers(2, size=(10000, steps))  # (sample, time step)
earlier = np.roll(bits, lag, axis=1)  # the answer: which bit stood here ten steps ago?


class TruncatedCell(layers.SimpleRNNCell):  # its last input is 1 where a window begins
    def build(self, shape):
        super().build((shape[0], shape[1] - 1))

    def call(self, inputs, states, training=False):
        begins, state = inputs[:, -1:], states[0]
        state = begins * ops.stop_gradient(state) + (1 - begins) * state
        return super().call(inputs[:, :-1], [state], training)


right = []
for window in windows:
    keras.utils.set_random_seed(0)
    begins = np.broadcast_to(np.arange(steps) % window == 0, bits.shape)
    x = np.stack([2 * bits - 1, begins], axis=-1).astype("float32")
    rnn = layers.RNN(TruncatedCell(16), return_sequences=True)  # asked at steps 20 to 39
    head = [layers.Cropping1D((20, 0)), layers.Dense(1, "sigmoid")]
    model = keras.Sequential([keras.Input((steps, 2)), rnn, *head])
    model.compile(keras.optimizers.Adam(0.01, global_clipnorm=1.0), "binary_crossentropy")
    model.fit(x[500:], earlier[500:, 20:, None], batch_size=32, verbose=0)
    answers = model.predict(x[:500], verbose=0)[:, :, 0] > 0.5
    right.append((answers == earlier[:500, 20:]).mean())
    print(f"window {window:2}: {right[-1]:.2f} right")
plt.figure(figsize=(5.5, 3.2))
plt.plot(windows, right, "o-", color="#D55E00")
plt.gca().set(xticks=windows, xlabel="window in time steps", ylabel="right", ylim=(0.4, 1.05))
plt.title("A lag of ten needs a window of eleven", loc="left")
plt.show()
