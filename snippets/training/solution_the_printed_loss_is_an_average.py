"""The printed training loss is older than the validation loss: an average over the epoch."""

import keras
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), 0 to 1
train, validation = (images[:1000], labels[:1000]), (images[1000:], labels[1000:])


class AfterTheEpoch(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        logs["loss afterwards"] = self.model.evaluate(*train, verbose=0)


for rate in (0.0, 0.5):
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(16, 3, activation="relu"),
            layers.Flatten(),
            layers.Dropout(rate),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy")
    callbacks = [AfterTheEpoch()]
    model.fit(*train, epochs=3, validation_data=validation, verbose=0, callbacks=callbacks)
    print(f"dropout {rate}")
    for name in ("loss", "loss afterwards", "val_loss"):
        print(f"  {name:16}", *(f"{v:.2f}" for v in model.history.history[name]))
