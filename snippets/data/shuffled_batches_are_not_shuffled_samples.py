"""`fit` shuffles the order of a dataset's batches; what lies in a batch is up to the dataset."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)
train_x, test_x, train_y, test_y = train_test_split(images, labels, test_size=0.3, random_state=0)
by_class = np.argsort(train_y, kind="stable")  # as files lie in folders: all zeros, all ones, ...


class Batches(keras.utils.PyDataset):
    def __init__(self, order, mix):
        super().__init__()
        self.order, self.mix, self.random = order.copy(), mix, np.random.default_rng(0)

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
    data = Batches(by_class, mix)
    model = keras.Sequential([layers.Conv2D(16, 3), layers.BatchNormalization(), layers.ReLU()])
    model.add(layers.Flatten())
    model.add(layers.Dense(10, activation="softmax"))
    model.compile(
        keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    model.fit(data, epochs=10, shuffle=shuffle, verbose=0)
    classes = np.mean([len(set(data[n][1])) for n in range(len(data))])
    score = model.evaluate(test_x, test_y, verbose=0)[1]
    print(f"order of the {name:8} {classes:.1f} classes in a batch, test accuracy {score:.2f}")
