"""A folder of image files becomes batches with Keras and NumPy alone, on each backend."""

import tempfile
from pathlib import Path

import keras
import numpy as np
from keras import layers, utils
from sklearn.datasets import load_digits


class Folder(utils.PyDataset):
    """Batches of 16 files; the class of a file is the name of the folder around it."""

    def __init__(self, files, names):
        super().__init__()
        self.files, self.names = files, names

    def __len__(self):
        return -(-len(self.files) // 16)  # rounded up

    def __getitem__(self, index):
        files = self.files[index * 16 : index * 16 + 16]
        pictures = [utils.img_to_array(utils.load_img(f, color_mode="grayscale")) for f in files]
        return np.stack(pictures), np.array([self.names.index(f.parent.name) for f in files])


with tempfile.TemporaryDirectory() as folder:
    for n, (image, digit) in enumerate(zip(*load_digits(n_class=3, return_X_y=True))):
        Path(folder, f"{digit}").mkdir(exist_ok=True)
        utils.save_img(f"{folder}/{digit}/{n}.png", image.reshape(8, 8, 1) * 15, scale=False)
    files, names = sorted(Path(folder).glob("*/*.png")), ["0", "1", "2"]
    np.random.default_rng(0).shuffle(files)
    train, test = Folder(files[100:], names), Folder(files[:100], names)
    print(len(files), "files, a batch:", train[0][0].shape, train[0][1].shape)
    model = keras.Sequential([layers.Rescaling(1 / 255), layers.Flatten()])
    model.add(layers.Dense(3, activation="softmax"))
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train, epochs=16, verbose=0)
    print(f"accuracy on the test files: {model.evaluate(test, verbose=0)[1]:.2f}")
