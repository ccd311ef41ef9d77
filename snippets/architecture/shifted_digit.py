"""One pixel of shift ruins a CNN that ends in Flatten; global max pooling does not notice it."""

from functools import partial

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = np.pad(images.reshape(-1, 8, 8, 1) / 16, ((0, 0), (3, 3), (3, 3), (0, 0)))  # 14x14 canvas
train_x, test_x, train_y, test_y = train_test_split(images, labels, train_size=1280, random_state=0)

keras.utils.set_random_seed(0)
conv, pool = partial(layers.Conv2D, padding="same", activation="relu"), layers.MaxPooling2D
heads = {
    "global max pooling": [conv(16, 3), conv(32, 5), layers.GlobalMaxPooling2D()],
    "pooling + Flatten": [conv(16, 3), pool(2), conv(32, 5), pool(2), layers.Flatten()],
    "Flatten alone": [conv(16, 3), conv(32, 5), layers.Flatten()],
}
figure, axis = plt.subplots(figsize=(5.5, 3.5))
for (name, stack), style in zip(heads.items(), ("-", "-.", "--"), strict=True):
    model = keras.Sequential([keras.Input((14, 14, 1)), *stack, layers.Dense(10, "softmax")])
    optimizer = keras.optimizers.Adam(0.005)
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train_x, train_y, epochs=5, verbose=0)
    moved = [np.roll(test_x, pixels, axis=2) for pixels in range(4)]  # to the right
    scores = [model.evaluate(digits, test_y, 517, verbose=0)[1] for digits in moved]
    print(f"{name}:", *(f"{score:.2f}" for score in scores))
    axis.plot(scores, style, color="#0072B2")
    axis.text(3.05, scores[-1], name, color="#0072B2", va="center")

axis.axhline(0.1, color="#6B6B6B", linewidth=1)
axis.text(0, 0.12, "chance", color="#6B6B6B")
axis.set(xticks=range(4), ylim=(0, 1), xlabel="shift in pixels", ylabel="accuracy")
axis.set_title("Global pooling ignores a shift")
plt.show()
