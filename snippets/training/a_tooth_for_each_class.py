"""Sorted by class and never shuffled: a training loss like any other, and new digits lost."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), 0 to 1
by_class = np.argsort(labels[:1000], kind="stable")  # all zeros, all ones, ...
train_x, train_y = images[by_class], labels[by_class]


class EachUpdate(keras.callbacks.Callback):
    def on_epoch_begin(self, epoch, logs=None):
        self.losses = []

    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(float(logs["loss"]))
        self.model.reset_metrics()  # or Keras reports the average since the epoch began


plt.figure(figsize=(5.5, 3))
print("              loss in training  of new digits   right")
for shuffle, color in [(True, "#6B6B6B"), (False, "#0072B2")]:
    keras.utils.set_random_seed(0)
    convolution, answer = layers.Conv2D(16, 3, activation="relu"), layers.Dense(10, "softmax")
    model = keras.Sequential([keras.Input((8, 8, 1)), convolution, layers.Flatten(), answer])
    optimizer = keras.optimizers.SGD(0.05)
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    each = EachUpdate()
    model.fit(train_x, train_y, 10, epochs=6, shuffle=shuffle, verbose=0, callbacks=[each])
    new = model.evaluate(images[1000:], labels[1000:], verbose=0)
    print(f"shuffle={shuffle!s:5}", *(f"{v:15.2f}" for v in (np.mean(each.losses), *new)))
    plt.plot(each.losses, color=color, linewidth=1.5)
plt.title("Sorted: a tooth for each class", loc="left")
plt.xlabel("update of the last epoch")
plt.ylabel("loss of one batch")
plt.show()
