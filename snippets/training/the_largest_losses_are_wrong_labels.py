"""Stop early, and the images with the largest loss are mostly those with a wrong label."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits

images, truth = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), 0 to 1
rng = np.random.default_rng(0)
wrong = rng.random(len(truth)) < 0.25
labels = np.where(wrong, (truth + rng.integers(1, 10, len(truth))) % 10, truth)
train, check, new = np.split(np.arange(len(truth)), [800, 1200])


def run(samples, epochs):
    keras.utils.set_random_seed(0)
    convolution, answer = layers.Conv2D(16, 3, activation="relu"), layers.Dense(10, "softmax")
    hidden = layers.Dense(64, "relu")
    model = keras.Sequential([keras.Input((8, 8, 1)), convolution, layers.Flatten(), hidden, answer])
    optimizer = keras.optimizers.SGD(0.05, momentum=0.9)
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    data = {"x": images[samples], "y": labels[samples], "batch_size": 40, "epochs": epochs}
    model.fit(**data, validation_data=(images[check], labels[check]), verbose=0)
    print(f"  new right {model.evaluate(images[new], truth[new], verbose=0)[1]:.2f}")
    return model


print("all labels, 40 epochs")
sick = run(train, 40).history.history
print("all labels, 5 epochs")
early = run(train, 5).predict(images[train], verbose=0)
losses = ops.convert_to_numpy(keras.losses.sparse_categorical_crossentropy(labels[train], early))
order = np.argsort(losses)
print(f"  wrong labels among the 150 largest losses {wrong[train][order[-150:]].mean():.2f}")
print(f"  wrong labels in all {wrong[train].mean():.2f}")
print("without the 200 largest losses, 40 epochs")
cured = run(train[order[:-200]], 40).history.history
for curves, color in [(cured, "#6B6B6B"), (sick, "#0072B2")]:
    plt.plot(curves["loss"], color=color, linestyle="dashed")
    plt.plot(curves["val_loss"], color=color)
plt.title("The network learns the wrong labels too", loc="left")
plt.xlabel("epoch")
plt.ylabel("loss")
plt.show()
