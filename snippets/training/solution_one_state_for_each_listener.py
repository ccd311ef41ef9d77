"""One model serves streams that come in any order, if each brings its own state along."""

import keras
import numpy as np
from keras import Input, layers, ops

rng = np.random.default_rng(0)
streams = {name: rng.normal(size=(1, 20, 3)).astype("float32") for name in ["Ada", "Ben", "Cleo"]}
names = rng.permutation(np.repeat(list(streams), 20))  # who speaks next

gru = layers.GRU(16, return_sequences=True, return_state=True)
now, state = Input((1, 3)), Input((16,))
step = keras.Model([now, state], gru(now, initial_state=state)[1])


def serve(own_state):
    states = {name: np.zeros((1, 16), "float32") for name in [*streams, "everyone"]}
    heard = dict.fromkeys(streams, 0)
    answers = {}
    for name in names:
        key = name if own_state else "everyone"
        t = heard[name]
        states[key] = step.predict_on_batch([streams[name][:, t : t + 1], states[key]])
        answers[name] = states[key]
        heard[name] += 1
    return answers


for own_state in [True, False]:
    answers = serve(own_state)
    whole = {name: ops.convert_to_numpy(gru(x)[1]) for name, x in streams.items()}
    right = sum(np.allclose(answers[name], whole[name], atol=1e-5) for name in streams)
    print(f"a state for each stream: {own_state!s:5} last answers as in the batch: {right} of 3")
