"""On JAX, `predict` loses the state of a stateful layer: the same GRU, two scores."""

import keras
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
# A switch: 1 turns the light on, -1 turns it off, 0 leaves it. Is the light on?
signal = rng.choice([0, 0, 0, 0, 0, 0, 0, 0, 1, -1], size=(400, 30, 1)).astype("float32")
signal[:, 0] = rng.choice([1, -1], size=(400, 1))
light = np.zeros((400, 30, 1), "float32")
for t in range(30):
    light[:, t] = np.where(signal[:, t] == 0, light[:, t - 1], signal[:, t] > 0)


def network(batch, steps, stateful):
    gru = layers.GRU(16, return_sequences=True, stateful=stateful)
    read = layers.Dense(1, activation="sigmoid")
    return keras.Sequential([keras.Input((steps, 1), batch_size=batch), gru, read])


keras.utils.set_random_seed(0)
model = network(None, 30, stateful=False)
model.compile(keras.optimizers.Adam(0.03), "binary_crossentropy")
model.fit(signal[100:], light[100:], epochs=10, verbose=0)

live = network(100, 1, stateful=True)
live.set_weights(model.get_weights())
test, truth = signal[:100], light[:100] > 0.5
answers = {"the whole sequence": model.predict(test, verbose=0)}
for name, ask in [
    ("live(x)", live),
    ("live.predict(x)", lambda x: live.predict(x, 100, verbose=0)),
]:
    live.layers[0].reset_state()
    steps = [ops.convert_to_numpy(ask(test[:, t : t + 1])) for t in range(30)]
    answers[name] = np.concatenate(steps, axis=1)
for name, answer in answers.items():
    print(f"{name:19} right: {np.mean((answer > 0.5) == truth):.2f}")
