"""Make the state an input and an output, and one step at a time equals the batch everywhere."""

import keras
import numpy as np
from keras import Input, layers, ops

rng = np.random.default_rng(0)
x = rng.normal(size=(4, 30, 3)).astype("float32")  # (batch, time, features)

head = layers.Dense(1)
trained = keras.Sequential([Input((None, 3)), layers.GRU(16, return_sequences=True), head])
conv = layers.Conv1D(16, 3, dilation_rate=4, padding="causal", bias_initializer="ones")
whole_gru = trained.predict(x, verbose=0)
whole_conv = ops.convert_to_numpy(conv(x))

gru = layers.GRU(16, return_sequences=True, return_state=True)  # units as in training
now, state = Input((1, 3)), Input((16,))
output, new_state = gru(now, initial_state=state)
gru_step = keras.Model([now, state], [head(output), new_state])
gru.set_weights(trained.layers[0].get_weights())  # now the step model is the trained one

recent = Input((8, 3))  # what the kernel still needs: (3 - 1) * 4 steps
window = layers.Concatenate(axis=1)([recent, now])
conv_step = keras.Model([now, recent], [conv(window)[:, -1:], window[:, 1:]])

for name, step, memory, whole in [
    ("GRU", gru_step, np.zeros((4, 16), "float32"), whole_gru),
    ("causal Conv1D", conv_step, np.zeros((4, 8, 3), "float32"), whole_conv),
]:
    answers = []
    for t in range(30):
        answer, memory = step.predict([x[:, t : t + 1], memory], verbose=0)
        answers.append(answer)
    same = np.allclose(np.concatenate(answers, axis=1), whole, atol=1e-5)
    print(f"{name}: 30 steps equal the batch: {same}; kept per stream: {memory[0].size} numbers")
