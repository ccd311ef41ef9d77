"""One run tells its progress four times: in a line, a dictionary, a file and a callback."""

import contextlib
import io
import re
import tempfile
from pathlib import Path

import keras
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), 0 to 1
keras.utils.set_random_seed(0)
convolution, answer = layers.Conv2D(16, 3, activation="relu"), layers.Dense(10, "softmax")
model = keras.Sequential([keras.Input((8, 8, 1)), convolution, layers.Flatten(), answer])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])


class Gap(keras.callbacks.Callback):
    def on_epoch_end(self, epoch, logs=None):
        logs["gap"] = logs["accuracy"] - logs["val_accuracy"]


with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as line:
    file = Path(folder, "run.csv")
    callbacks = [Gap(), keras.callbacks.CSVLogger(file)]
    data = {"validation_data": (images[1000:], labels[1000:]), "callbacks": callbacks}
    history = model.fit(images[:1000], labels[:1000], epochs=3, verbose=2, **data).history
    rows = file.read_text().splitlines()

print("verbose=2 ", re.sub(r"\d+s - \S+", "(time)", line.getvalue().splitlines()[-1]))
print("history   ", *history)
print("CSVLogger ", rows[0])
print("          ", len(rows) - 1, "rows, of the same numbers:", rows[-1].split(",")[0] == "2")
print("gap       ", *(f"{gap:.2f}" for gap in history["gap"]))
