"""A tiny encoder-decoder cuts a digit out of a cat's fur better than a brightness threshold."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from skimage import data
from sklearn.datasets import load_digits

cat = data.chelsea().mean(axis=2)[::4, ::4] / 255  # a photograph, (75, 113)
digits = load_digits().images
rng = np.random.default_rng(0)
images, masks = np.zeros((2, len(digits), 16, 16))
for image, mask, digit in zip(images, masks, digits):
    top, left = rng.integers((59, 97))
    image[:] = cat[top : top + 16, left : left + 16]
    top, left = rng.integers(9, size=2)
    mask[top : top + 8, left : left + 8] = digit > 8
    image[mask == 1] = rng.uniform(0.5, 0.9)  # one grey a digit, often that of the fur

keras.utils.set_random_seed(0)
inputs = keras.Input((16, 16, 1))
fine = layers.Conv2D(16, 3, padding="same", activation="relu")(inputs)
coarse = layers.Conv2D(32, 3, strides=2, padding="same", activation="relu")(fine)
joined = layers.Concatenate()([fine, layers.UpSampling2D()(coarse)])  # the skip connection
x = layers.Conv2D(16, 3, padding="same", activation="relu")(joined)
model = keras.Model(inputs, layers.Conv2D(1, 1, activation="sigmoid")(x))
model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
model.fit(images[:1200, ..., None], masks[:1200, ..., None], epochs=12, verbose=0)

found = model.predict(images[1200:, ..., None], verbose=0)[..., 0] > 0.5
truth, levels = masks[1200:] == 1, np.arange(0.3, 0.9, 0.05)
iou = [(f & truth).sum() / (f | truth).sum() for f in [*(images[1200:] > i for i in levels), found]]
print(f"best threshold: IoU {max(iou[:-1]):.2f}, encoder-decoder: IoU {iou[-1]:.2f}")

fig, ax = plt.subplots(figsize=(5.5, 2.9))
ax.imshow(np.vstack([np.hstack(x[:6]) for x in (images[1200:], truth, found)]), cmap="gray")
ax.set_yticks([8, 24, 40], ["image", "truth", "found"])
ax.set(title="A digit in fur is found, mostly", xticks=[])
plt.show()
