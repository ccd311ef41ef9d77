"""An attribute of a layer is not in its file; a weight is, trainable or not."""

import tempfile
from pathlib import Path

import keras
import numpy as np
import statsmodels.api as sm
from keras import layers, ops

series = sm.datasets.sunspots.load_pandas().data["SUNACTIVITY"].to_numpy("float32")
windows = np.lib.stride_tricks.sliding_window_view(series, 12)
past, following = windows[:, :11], windows[:, 11:]


@keras.saving.register_keras_serializable()
class AsAttribute(layers.Layer):
    mean, spread = 0.0, 1.0

    def adapt(self, data):
        self.mean, self.spread = data.mean(), data.std()

    def call(self, inputs):
        return (inputs - self.mean) / self.spread


for scaler in [AsAttribute(), layers.Normalization(axis=None)]:
    keras.utils.set_random_seed(0)
    scaler.adapt(past)
    model = keras.Sequential([keras.Input((11,)), scaler, layers.Dense(32, activation="relu")])
    model.add(layers.Dense(1))
    model.compile(keras.optimizers.Adam(0.01), "mae")
    model.fit(past, following, epochs=40, verbose=0)
    with tempfile.TemporaryDirectory() as folder:
        model.save(Path(folder, "model.keras"))
        loaded = keras.saving.load_model(Path(folder, "model.keras"))
    answers = [ops.convert_to_numpy(network(past)) for network in (model, loaded)]
    before, after = [np.abs(answer - following).mean() for answer in answers]
    print(f"{type(scaler).__name__}: wrong by {before:.0f} before saving;", end=" ")
    print(f"after loading, more than five times as much: {after > 5 * before}")
