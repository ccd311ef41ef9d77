"""A .keras file is a zip: how to build the model, its weights, and the numbers of the optimizer."""

import json
import math
import tempfile
import zipfile
from pathlib import Path

import keras
import numpy as np
from keras import layers, ops

x = np.random.default_rng(0).normal(size=(32, 12, 3)).astype("float32")  # (batch, time, features)
model = keras.Sequential([keras.Input((12, 3)), layers.GRU(16), layers.Dense(2)])
model.compile("adam", "mse")
model.fit(x, np.zeros((32, 2)), verbose=0)


def numbers(variables):
    return sum(math.prod(variable.shape) for variable in variables)


with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "model.keras")
    for options in [{}, {"include_optimizer": False}]:
        model.save(file, **options)
        loaded = keras.saving.load_model(file)
        steps = int(ops.convert_to_numpy(loaded.optimizer.iterations))
        print(f"saved with {options}: weights {numbers(loaded.trainable_variables)},", end=" ")
        print(f"Adam {numbers(loaded.optimizer.variables)}, its steps {steps}")
    archive = zipfile.ZipFile(file)
    print("inside:", *sorted(archive.namelist()))
    config = json.loads(archive.read("config.json"))["config"]
    print("layers to build:", *[layer["class_name"] for layer in config["layers"]])
same = np.allclose(model.predict(x, verbose=0), loaded.predict(x, verbose=0), atol=1e-6)
print("the loaded model answers as before:", same)
