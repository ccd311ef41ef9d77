"""A stream can be shuffled only within a buffer: one shorter than a class leaves classes apart."""

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits

labels = np.sort(load_digits().target)  # as they lie on disk: all zeros, all ones, ...


def shuffled(stream, size):
    random = np.random.default_rng(0)
    buffer = list(stream[:size])
    for item in stream[size:]:
        place = random.integers(size)
        yield buffer[place]
        buffer[place] = item
    random.shuffle(buffer)
    yield from buffer


sizes = [1, 100, 500, len(labels)]
fig, axes = plt.subplots(len(sizes), figsize=(7, 3.5), sharex=True, layout="constrained")
for size, ax in zip(sizes, axes):
    order = np.array(list(shuffled(labels, size)))
    batches = order[: len(order) // 32 * 32].reshape(-1, 32)
    classes = np.mean([len(np.unique(batch)) for batch in batches])
    print(f"buffer of {size:4}: {classes:.1f} of 10 classes in a batch of 32")
    ax.imshow(order[None], aspect="auto", cmap="viridis", interpolation="nearest")
    ax.set_yticks([0], [f"{size:,}"])
axes[0].set_title("Order of 1,797 digits after a shuffle buffer of this size", loc="left")
axes[-1].set_xlabel("place in the stream (colour: which digit)")
plt.show()
