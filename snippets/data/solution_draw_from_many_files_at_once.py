"""Files sorted by class mix well if a batch draws from all of them and each is read in order."""

import keras
import numpy as np
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
files = [images[labels == digit] for digit in range(10)]  # ten files, one class in each


class DrawFromAll(keras.utils.PyDataset):
    def __init__(self):
        super().__init__()
        self.epoch = 0
        self.on_epoch_end()

    def __len__(self):
        return sum(map(len, files)) // 32

    def __getitem__(self, index):
        places = self.plan[index * 32 : index * 32 + 32]
        return np.stack([files[file][row] for file, row in places]), places[:, 0]

    def on_epoch_end(self):
        random = np.random.default_rng(self.epoch)
        which = random.permutation(np.repeat(np.arange(10), [len(file) for file in files]))
        rows = np.zeros_like(which)
        for file in range(10):  # within a file, from its first row to its last
            rows[which == file] = np.arange(len(files[file]))
        self.plan = np.stack([which, rows], axis=1)
        self.epoch += 1


data = DrawFromAll()
classes = [len(set(data[n][1])) for n in range(len(data))]
print(f"classes in a batch of 32: {np.mean(classes):.1f}, at least {min(classes)}")
threes = data.plan[data.plan[:, 0] == 3, 1]
print("the file of threes is read from front to back:", bool(np.all(np.diff(threes) == 1)))
