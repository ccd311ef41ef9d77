"""WaveNet's gate can shut a layer: then the signal passes by it unchanged."""

import keras
import numpy as np
from keras import layers, ops

rng = np.random.default_rng(0)
wave = rng.normal(size=(1, 100, 8)).astype("float32")  # (batch, time, channels)
stack, gates, skips = [], [], []

inputs = x = keras.Input((100, 8))
for dilation in (1, 2, 4, 8, 1, 2, 4, 8):
    options = {"padding": "causal", "dilation_rate": dilation}
    what = layers.Conv1D(8, 2, activation="tanh", **options)(x)
    gates.append(layers.Conv1D(8, 2, activation="sigmoid", **options))
    z = layers.multiply([what, gates[-1](x)])
    skips.append(layers.Conv1D(16, 1)(z))  # each layer speaks to the output directly
    x = layers.add([x, layers.Conv1D(8, 1, use_bias=False)(z)])
scores = layers.Conv1D(256, 1)(layers.ReLU()(layers.add(skips)))
model = keras.Model(inputs, [x, scores])
model.set_weights([rng.normal(scale=0.3, size=w.shape) for w in model.get_weights()])

passed, scores = model(wave)
changed = wave.copy()
changed[0, 40] += 1
moved = np.any(ops.convert_to_numpy(model(changed)[1] - scores), axis=(0, 2))
print("scores for the next sample:", tuple(scores.shape))
print("reach, formula:", 1 + 2 * (1 + 2 + 4 + 8), " measured:", np.ptp(np.flatnonzero(moved)) + 1)

for bias in (0, -20):
    for gate in gates:
        gate.set_weights([gate.get_weights()[0], np.full(8, bias)])
    passed = ops.convert_to_numpy(model(wave)[0])
    print(f"gate bias {bias:3}, signal unchanged:", np.allclose(passed, wave, atol=1e-3))
