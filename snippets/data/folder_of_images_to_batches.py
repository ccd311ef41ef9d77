"""A folder of image files becomes batches with Keras and NumPy alone, on each backend."""

import math
import tempfile
from pathlib import Path

import keras
import numpy as np
from keras import layers, utils
from sklearn.datasets import load_digits


class Folder(utils.PyDataset):
    """Reads `batch_size` files at a time; the class is the name of the folder around a file."""

    def __init__(self, files, names, batch_size=64):
        super().__init__()
        self.files, self.names, self.batch_size = files, names, batch_size

    def __len__(self):
        return math.ceil(len(self.files) / self.batch_size)

    def __getitem__(self, index):
        files = self.files[index * self.batch_size :][: self.batch_size]
        pictures = [utils.img_to_array(utils.load_img(f, color_mode="grayscale")) for f in files]
        return np.stack(pictures), np.array([self.names.index(f.parent.name) for f in files])


with tempfile.TemporaryDirectory() as folder:
    for n, (image, label) in enumerate(zip(*load_digits(n_class=3, return_X_y=True))):
        Path(folder, f"digit {label}").mkdir(exist_ok=True)
        picture = image.reshape(8, 8, 1)
        utils.save_img(Path(folder, f"digit {label}", f"{n:04}.png"), picture * 15, scale=False)

    files = sorted(Path(folder).glob("*/*.png"))
    names = sorted({file.parent.name for file in files})
    np.random.default_rng(0).shuffle(files)
    train, test = Folder(files[100:], names), Folder(files[:100], names)
    print(names, len(files), "files, a batch:", train[0][0].shape, train[0][1].shape)

    keras.utils.set_random_seed(0)
    pixels = [layers.Rescaling(1 / 255), layers.Flatten()]
    model = keras.Sequential([*pixels, layers.Dense(3, activation="softmax")])
    loss, adam = "sparse_categorical_crossentropy", keras.optimizers.Adam(0.01)
    model.compile(adam, loss, metrics=["accuracy"])
    model.fit(train, epochs=5, verbose=0)
    print(f"accuracy on the test files: {model.evaluate(test, verbose=0)[1]:.2f}")
