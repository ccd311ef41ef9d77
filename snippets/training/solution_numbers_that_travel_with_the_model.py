"""An attribute of a layer is not in its file; a weight is, trainable or not."""

import tempfile
from pathlib import Path

import keras
from keras import layers
from sklearn.datasets import load_digits

rows, labels = load_digits(return_X_y=True)
rows = rows.reshape(-1, 8, 8) * 15  # grey values from 0 to 240


@keras.saving.register_keras_serializable()
class AsAttribute(layers.Layer):
    mean, spread = 0.0, 1.0

    def adapt(self, data):
        self.mean, self.spread = data.mean(), data.std()

    def call(self, inputs):
        return (inputs - self.mean) / self.spread


for scaler in [AsAttribute(), layers.Normalization(axis=None)]:
    keras.utils.set_random_seed(0)
    scaler.adapt(rows)
    model = keras.Sequential([keras.Input((8, 8)), scaler, layers.Flatten()])
    model.add(layers.Dense(64, activation="tanh"))
    model.add(layers.Dense(10))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.Adam(0.01), loss, metrics=["accuracy"])
    model.fit(rows, labels, batch_size=64, epochs=5, verbose=0)
    with tempfile.TemporaryDirectory() as folder:
        model.save(Path(folder, "model.keras"))
        again = keras.saving.load_model(Path(folder, "model.keras"))
    scores = [network.evaluate(rows, labels, verbose=0)[1] for network in (model, again)]
    print(
        f"{type(scaler).__name__:14} {scores[0]:.2f} before saving, {scores[1]:.2f} after loading"
    )
