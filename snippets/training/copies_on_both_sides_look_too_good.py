"""One run, two validation sets: copies of the training images say 1.00, other images the truth."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), 0 to 1
rng = np.random.default_rng(0)
which = rng.permutation(np.repeat(np.arange(200), 5))  # 200 images, five noisy copies of each
copies = images[which] + rng.normal(0, 0.1, (1000, 8, 8, 1))
validation_sets = {
    "copies, at random": (copies[700:], labels[which[700:]], "#0072B2"),
    "other images": (images[200:500], labels[200:500], "#6B6B6B"),
}

plt.figure(figsize=(5.5, 3.5))
for name, (x, y, color) in validation_sets.items():
    keras.utils.set_random_seed(0)
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(16, 3, activation="relu"),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    train = copies[:700], labels[which[:700]]
    curves = model.fit(*train, 10, epochs=12, validation_data=(x, y), verbose=0).history
    new = model.evaluate(images[500:], labels[500:], verbose=0)[1]
    print(f"{name:17}  validation says {curves['val_accuracy'][-1]:.2f}, new digits {new:.2f}")
    plt.plot(curves["val_loss"], color=color)
plt.plot(curves["loss"], color="#0072B2", linestyle="dashed")
plt.title("Too good: the two lowest curves lie together", loc="left")
plt.xlabel("epoch")
plt.ylabel("loss")
plt.show()
