"""With a third of the labels wrong, each remedy keeps a CNN from learning them by heart."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)
rng = np.random.default_rng(0)
wrong = np.where(rng.random(400) < 0.3, rng.integers(0, 10, 400), labels[:400])

none, adam = layers.Identity(), keras.optimizers.Adam
runs = {
    "nothing": (none, none, adam()),
    "Dropout": (none, layers.Dropout(0.5), adam()),
    "Dropout on maps": (layers.Dropout(0.5), none, adam()),
    "SpatialDropout2D": (layers.SpatialDropout2D(0.5), none, adam()),
    "weight decay": (none, none, keras.optimizers.AdamW(weight_decay=1)),
}
print("                 labels learned, new digits right")
for name, (on_maps, on_features, optimizer) in runs.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(32, 3, activation="relu"),
            on_maps,
            layers.Flatten(),
            layers.Dense(64, activation="relu"),
            on_features,
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(images[:400], wrong, epochs=80, batch_size=50, verbose=0)
    learned = model.evaluate(images[:400], wrong, batch_size=400, verbose=0)[1]
    right = model.evaluate(images[400:], labels[400:], batch_size=1397, verbose=0)[1]
    print(f"{name:16} {learned:.2f}            {right:.2f}")
