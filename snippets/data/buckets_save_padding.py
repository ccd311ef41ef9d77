"""Batches of similar length hold a fraction of the padding of random batches."""

import keras
import numpy as np


class Batches(keras.utils.PyDataset):
    """Padded batches; with buckets, each of sequences of similar length."""

    def __init__(self, sequences, labels, batch_size=32, buckets=True):
        super().__init__()
        self.sequences, self.labels, self.rng = sequences, labels, np.random.default_rng(0)
        order = self.rng.permutation(len(sequences))
        if buckets:  # a stable sort keeps the random order among equals
            order = order[np.argsort([len(sequences[i]) for i in order], kind="stable")]
        self.batches = np.array_split(order, len(order) // batch_size)
        self.on_epoch_end()

    def __len__(self):
        return len(self.batches)

    def __getitem__(self, index):
        chosen = [self.sequences[i] for i in self.batches[index]]
        longest = -(-max(map(len, chosen)) // 8) * 8  # up to a multiple of 8: fewer shapes
        padded = keras.utils.pad_sequences(chosen, longest, padding="post")
        return padded, self.labels[self.batches[index]]

    def on_epoch_end(self):
        self.rng.shuffle(self.batches)


rng = np.random.default_rng(1)
sequences = [rng.integers(1, 9, 1 + int(length)) for length in rng.gamma(2, 15, 3200)]
labels = np.array([len(one) % 2 for one in sequences])
for buckets in (False, True):
    batches = [tokens for tokens, _ in Batches(sequences, labels, buckets=buckets)]
    size, shapes = sum(batch.size for batch in batches), {batch.shape for batch in batches}
    padding = 1 - sum(map(len, sequences)) / size
    print(f"buckets {buckets!s:5}: {size} numbers, {padding:.0%} padding, {len(shapes)} shapes")
