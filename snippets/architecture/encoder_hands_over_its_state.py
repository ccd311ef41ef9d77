"""All that the decoder gets of the source is one state, whatever the source's length."""

import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
encoder = layers.GRU(32, return_state=True)
decoder = layers.GRU(32, return_sequences=True, return_state=True)

for length in (5, 50, 500):
    source = rng.normal(size=(1, length, 8)).astype("float32")  # (batch, time, features)
    _, state = encoder(source)
    print(f"source of {length:3} steps: the state handed over has", state.shape[-1], "numbers")

said = rng.normal(size=(1, 7, 8)).astype("float32")  # in training: the true target, one step late
at_once, _ = decoder(said, initial_state=state)

answers = []
for step in range(7):  # in use: one step, then the state is handed to the next
    answer, state = decoder(said[:, step : step + 1], initial_state=state)
    answers.append(ops.convert_to_numpy(answer)[:, 0])
same = np.allclose(np.stack(answers, axis=1), ops.convert_to_numpy(at_once), atol=1e-5)
print("seven steps at once equal one by one:", same)
