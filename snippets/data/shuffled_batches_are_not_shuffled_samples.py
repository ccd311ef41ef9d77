"""`fit` shuffles the order of a dataset's batches; what lies in a batch is up to the dataset."""

import keras
import numpy as np
from keras import layers, optimizers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)
train_x, train_y, test_x, test_y = images[:1280], labels[:1280], images[1280:], labels[1280:]
by_class = np.argsort(train_y, kind="stable")  # as files lie in folders: all zeros, all ones, ...


class Batches(keras.utils.PyDataset):
    def __init__(self, mix):
        super().__init__()
        self.order, self.mix, self.random = by_class.copy(), mix, np.random.default_rng(0)

    def __len__(self):
        return len(self.order) // 32

    def __getitem__(self, index):
        rows = self.order[index * 32 : index * 32 + 32]
        return train_x[rows], train_y[rows]

    def on_epoch_end(self):
        if self.mix:
            self.random.shuffle(self.order)


for name, mix, shuffle in [("file", False, False), ("batches", False, True), ("rows", True, True)]:
    keras.utils.set_random_seed(0)
    data = Batches(mix)
    convolve = [layers.Conv2D(32, 3, activation="relu") for _ in range(2)]
    model = keras.Sequential([*convolve, layers.GlobalMaxPooling2D(), layers.Dense(10, "softmax")])
    model.compile(optimizers.Adam(0.003), "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(data, epochs=10, shuffle=shuffle, verbose=0)
    classes = np.mean([len(set(data[n][1])) for n in range(len(data))])
    score = model.evaluate(test_x, test_y, verbose=0)[1]
    print(f"order of the {name:8} {classes:.1f} classes in a batch, test accuracy {score:.2f}")
