"""Moving the channels to the end is a transpose; reshape runs as well and makes nine grey cats."""

import keras
import matplotlib.pyplot as plt
import numpy as np
import skimage
from keras import layers
from sklearn.datasets import load_sample_images

photos = [skimage.data.chelsea(), skimage.data.coffee(), *load_sample_images().images]
tiles = [skimage.util.view_as_blocks(p[:288, :448], (16, 16, 3)) for p in photos]
tiles = np.array(tiles).transpose(0, 2, 1, 3, 6, 4, 5) / 255  # leftmost column of tiles first
train_x, test_x = tiles[:, :17].reshape(-1, 3, 16, 16), tiles[:, 17:].reshape(-1, 3, 16, 16)
train_y, test_y = (np.repeat(range(4), len(x) // 4) for x in (train_x, test_x))
cat = photos[0][::6, ::6].transpose(2, 0, 1)[None]  # (batch, channel, height, width)


def reshape(x):
    return x.reshape(-1, *x.shape[-2:], 3)


def transpose(x):
    return x.transpose(0, 2, 3, 1)


figure, axes = plt.subplots(1, 2, figsize=(7, 2.7))
for axis, move in zip(axes, [transpose, reshape]):
    keras.utils.set_random_seed(0)
    kernels, output = layers.Conv2D(16, 3, activation="relu"), layers.Dense(4, "softmax")
    model = keras.Sequential([kernels, layers.GlobalAveragePooling2D(), output])
    adam = keras.optimizers.Adam(0.01)
    model.compile(adam, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(move(train_x), train_y, epochs=16, verbose=0)
    right = [model.evaluate(f(test_x), test_y, verbose=0)[1] for f in (transpose, reshape)]
    print(f"trained with {move.__name__:9}:", end=" ")
    print(f"in use with transpose {right[0]:.2f}, with reshape {right[1]:.2f}")
    axis.imshow(move(cat)[0])
    axis.set(xticks=[], yticks=[])
    axis.set_title(move.__name__, loc="left")
plt.show()
