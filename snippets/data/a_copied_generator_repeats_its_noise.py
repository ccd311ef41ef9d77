"""Each worker process gets a copy of the dataset, and with it the same random numbers."""

import pickle

import keras
import numpy as np

photos = np.zeros((8, 16, 16, 1), "float32")  # eight batches of one blank photograph


class OneStream(keras.utils.PyDataset):
    def __init__(self):
        super().__init__()
        self.random, self.epoch = np.random.default_rng(0), 0

    def __len__(self):
        return 8

    def __getitem__(self, index):
        return photos[[index]] + self.random.normal(size=(16, 16, 1))


class StreamPerBatch(OneStream):
    def __getitem__(self, index):
        return photos[[index]] + np.random.default_rng((self.epoch, index)).normal(size=(16, 16, 1))

    def on_epoch_end(self):
        self.epoch += 1


for dataset in [OneStream(), StreamPerBatch()]:
    # What use_multiprocessing=True does: pickle, send, and let worker n fetch batches n, n + 4.
    workers = [pickle.loads(pickle.dumps(dataset)) for _ in range(4)]
    batches = [workers[index % 4][index] for index in range(8)]
    different = len({batch.tobytes() for batch in batches})
    print(f"{type(dataset).__name__:15} {different} of 8 batches with noise of their own;", end=" ")
    print("batch 5 from any worker the same:", np.array_equal(workers[2][5], batches[5]))
dataset.on_epoch_end()
print("StreamPerBatch, next epoch: batch 5 has new noise:", (dataset[5] != batches[5]).any())
