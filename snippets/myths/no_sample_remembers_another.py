"""Neither a CNN nor a GRU remembers the sequence that came before, unless it is told to."""

import keras
import numpy as np
from keras import layers, ops

STEPS = 5  # few: an untrained GRU forgets a little at each step

rng = np.random.default_rng(0)
earlier, now = rng.normal(size=(2, 1, STEPS, 4)).astype("float32")  # (sequences, STEPS, 4)

models = {
    "Conv1D": [layers.Conv1D(8, 3), layers.GlobalMaxPooling1D()],
    "GRU": [layers.GRU(8)],
    "GRU, stateful": [layers.GRU(8, stateful=True)],
}
for name, body in models.items():
    model = keras.Sequential([keras.Input(batch_shape=(1, STEPS, 4)), *body])
    alone = ops.convert_to_numpy(model(now))
    if "stateful" in name:
        body[0].reset_state()
    model(earlier)
    after_another = ops.convert_to_numpy(model(now))
    print(
        f"{name}: the earlier sequence changes the answer: {not np.allclose(alone, after_another)}"
    )
