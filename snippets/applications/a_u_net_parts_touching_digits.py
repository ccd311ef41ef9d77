"""A small U-Net parts touching digits from a cat and from each other; without skips it blurs."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from scipy.ndimage import zoom
from skimage import data
from sklearn.datasets import load_digits

digits = load_digits().images / 16
cat = data.chelsea().mean(axis=2)[::4, ::4] / 255  # a photograph, (75, 113)
rng = np.random.default_rng(0)


def pairs(first, last, photograph, how_many):
    """Two digits that touch, before a photograph; in the mask 0 is nothing, 1 left, 2 right."""
    images = np.zeros((how_many, 16, 28, 1), "float32")
    masks = np.zeros((how_many, 16, 28), int)
    for image, mask in zip(images, masks):
        y, x = rng.integers((photograph.shape[0] - 15, photograph.shape[1] - 27))
        image[..., 0] = 0.7 * photograph[y : y + 16, x : x + 28]
        left, right = (zoom(digits[i], 1.5, order=1) for i in rng.integers(first, last, size=2))
        ends, starts = 11 - (left[:, ::-1] > 0.5).argmax(1), (right > 0.5).argmax(1)
        both = (left > 0.5).any(1) & (right > 0.5).any(1)
        gap = (ends - starts)[both].max() + 1  # moved so far, the right digit touches the left
        y, x = rng.integers(5), rng.integers(17 - gap)
        for place, digit, column in ((1, left, x), (2, right, x + gap)):
            part = image[y : y + 12, column : column + 12, 0]
            part += digit * (rng.uniform(0.6, 1.0) - part)
            mask[y : y + 12, column : column + 12][digit > 0.5] = place
    return images, masks


def conv(x, channels, strides=1):
    return layers.Conv2D(channels, 3, strides, padding="same", activation="relu")(x)


def u_net(skips):
    image = keras.Input((16, 28, 1))
    fine = conv(image, 8)  # 16 x 28
    half = conv(fine, 16, strides=2)  # 8 x 14
    x = conv(conv(half, 32, strides=2), 32)  # 4 x 7: each place sees both digits
    for width, same_size in ((16, half), (8, fine)):  # and up again, past the sizes it came from
        x = layers.Conv2DTranspose(width, 2, strides=2, activation="relu")(x)
        x = conv(layers.Concatenate()([x, same_size]) if skips else x, width)
    return keras.Model(image, layers.Conv2D(3, 1, activation="softmax")(x))


def mean_iou(found, truth):
    """Pixels in both over pixels in either, for each class, averaged over the classes."""
    marks = [(found == c, truth == c) for c in range(3)]
    return np.mean([(one & other).sum() / (one | other).sum() for one, other in marks])


known = pairs(0, 1400, cat[:, :65], 1280)
images, truth = pairs(1400, 1797, cat[:, 65:], 320)  # other digits, another part of the cat
rows = [images[:5, ..., 0], truth[:5] / 2]
for skips in (True, False):
    keras.utils.set_random_seed(0)
    model = u_net(skips)
    model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
    model.fit(*known, epochs=10, verbose=0)
    found = model.predict(images, verbose=0).argmax(-1)
    print(f"skips {skips}: mean IoU {mean_iou(found, truth):.2f}")
    rows.append(found[:5] / 2)

fig, ax = plt.subplots(figsize=(5.5, 2.8))
ax.imshow(np.vstack([np.hstack(row) for row in rows]), cmap="gray")
ax.set_yticks([8, 24, 40, 56], ["image", "truth", "with skips", "without"])
ax.set_xticks([])
ax.set_title("Two digits that touch, told apart", loc="left")
plt.show()
