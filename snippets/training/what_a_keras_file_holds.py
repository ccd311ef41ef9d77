"""A .keras file is a zip of three files: how to build the model, and two kinds of numbers."""

import json
import tempfile
import zipfile
from pathlib import Path

import h5py
import keras
import numpy as np
from keras import layers

x = np.random.default_rng(0).normal(size=(32, 12, 3)).astype("float32")  # (batch, time, features)
model = keras.Sequential([keras.Input((12, 3)), layers.GRU(16), layers.Dense(2)])
model.compile("adam", "mse")
model.fit(x, np.zeros((32, 2)), verbose=0)


def numbers_in(file, part):
    sizes = []
    h5py.File(file)[part].visititems(lambda _, item: sizes.append(getattr(item, "size", 0)))
    return sum(sizes)


with tempfile.TemporaryDirectory() as folder:
    file = Path(folder, "model.keras")
    model.save(file)
    archive = zipfile.ZipFile(file)
    print("inside:", *sorted(archive.namelist()))
    config = json.loads(archive.read("config.json"))
    print("layers to build:", [layer["class_name"] for layer in config["config"]["layers"]])
    weights = archive.extract("model.weights.h5", folder)
    print("numbers: the layers", numbers_in(weights, "layers"), end=", ")
    print("Adam", numbers_in(weights, "optimizer"))
    again = keras.saving.load_model(file)
    same = np.allclose(model.predict(x, verbose=0), again.predict(x, verbose=0), atol=1e-6)
    print("answers as before:", same)
