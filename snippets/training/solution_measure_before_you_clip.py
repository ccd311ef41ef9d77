"""The usual length of the gradient is the threshold to clip at; one bad batch stands far above."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8) / 16  # (sample, time step, feature): a row a step
images[960:992] *= 1000  # one batch that somebody forgot to scale

keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((8, 8)), layers.LSTM(32), layers.Dense(10)])
loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
model.compile(keras.optimizers.SGD(1.0), loss)
start, norms = model.get_weights(), []
for first in range(0, 1600, 32):
    model.set_weights(start)
    model.train_on_batch(images[first : first + 32], labels[first : first + 32])
    moved = [new - old for new, old in zip(model.get_weights(), start)]  # minus the gradient
    norms.append(np.sqrt(sum((part**2).sum() for part in moved)))

print("batches:", len(norms))
print(f"usual length of the gradient {np.median(norms):.2f}")
print(f"95 of 100 batches below {np.quantile(norms, 0.95):.2f}")
print(f"longest {max(norms):.1f}, at batch {np.argmax(norms)}")
