"""A .keras file goes on where training stopped; weights alone begin Adam and its schedule anew."""

import tempfile
from pathlib import Path

import keras
from keras import layers, ops
from sklearn.datasets import load_digits

rows, labels = load_digits(return_X_y=True)
rows = rows.reshape(-1, 8, 8) / 16  # eight time steps of eight pixels


def new():
    model = keras.Sequential([keras.Input((8, 8)), layers.GRU(32)])
    model.add(layers.Dense(10, activation="softmax"))
    rate = keras.optimizers.schedules.CosineDecay(0.03, decay_steps=10 * 29)
    model.compile(keras.optimizers.Adam(rate), "sparse_categorical_crossentropy")
    return model


keras.utils.set_random_seed(0)
model = new()
model.fit(rows, labels, batch_size=64, epochs=9, verbose=0)

with tempfile.TemporaryDirectory() as folder:
    whole, weights = Path(folder, "model.keras"), Path(folder, "model.weights.h5")
    model.save(whole)
    model.save_weights(weights)
    models = {"never stopped": model, ".keras": keras.saving.load_model(whole)}
    models |= {"weights": new(), "weights, optimizer built": new()}
    models["weights"].load_weights(weights)  # warns: "Skipping variable loading for optimizer"
    built = models["weights, optimizer built"]
    built.optimizer.build(built.trainable_variables)
    built.load_weights(weights)

for name, model in models.items():
    steps = int(ops.convert_to_numpy(model.optimizer.iterations))
    loss = model.fit(rows, labels, 64, shuffle=False, verbose=0).history["loss"][0]
    print(f"{name:24} Adam's count {steps:3}, loss of epoch 10: {loss:.3f}")
