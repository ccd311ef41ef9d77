"""Each new shape compiles the whole network again; padding to one length compiles it once."""

import keras
import numpy as np
from keras import layers

rng = np.random.default_rng(0)
batches = [rng.normal(size=(4, time_steps, 3)) for time_steps in range(20, 60, 5)]
padded = [np.pad(batch, ((0, 0), (0, 64 - batch.shape[1]), (0, 0))) for batch in batches]
series = rng.normal(size=(100, 64, 3))
compilations = []


class Counter(layers.Layer):
    """Python runs `call` only while the network is being compiled."""

    supports_masking = True

    def call(self, x):
        compilations.append(x.shape)
        return x


hidden = [layers.Masking(), Counter(), layers.GRU(8)]
model = keras.Sequential([keras.Input((None, 3)), *hidden, layers.Dense(1)])
results = []
for name, run in {
    "8 batches of 8 lengths:": lambda: [model.predict_on_batch(batch) for batch in batches],
    "all padded to 64 steps:": lambda: [model.predict_on_batch(batch) for batch in padded],
    "100 series, batches of 32:": lambda: model.predict(series, batch_size=32, verbose=0),
    "100 series, batches of 25:": lambda: model.predict(series, batch_size=25, verbose=0),
}.items():
    compilations.clear()
    results.append(run())
    print(f"{name:27} compiled {len(compilations)} x")
print("padded, masked = as it was:", np.allclose(results[0], results[1], atol=1e-5))
