"""Stop early, and the images with the largest loss are mostly those with a wrong label."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, truth = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), 0 to 1
rng = np.random.default_rng(0)
wrong = rng.random(len(truth)) < 0.25
labels = np.where(wrong, (truth + rng.integers(1, 10, len(truth))) % 10, truth)
check = images[800:1200], truth[800:1200]  # labels that somebody has checked


def run(samples, epochs):
    keras.utils.set_random_seed(0)
    body = layers.Conv2D(16, 3, activation="relu"), layers.Flatten(), layers.Dense(64, "relu")
    model = keras.Sequential([keras.Input((8, 8, 1)), *body, layers.Dense(10, "softmax")])
    optimizer = keras.optimizers.SGD(0.05, momentum=0.9)
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    x, y = images[samples], labels[samples]
    model.fit(x, y, 40, epochs, verbose=0, validation_data=check)
    new = model.evaluate(images[1200:], truth[1200:], verbose=0)[1]
    print(f"{len(samples)} images, {epochs:2} epochs: new right {new:.2f}")
    return model


sick, early = run(range(800), 40), run(range(800), 5)
chance_of_label = early.predict(images[:800], verbose=0)[range(800), labels[:800]]
suspects, kept = np.split(np.argsort(chance_of_label), [200])  # a small chance is a large loss
print(f"wrong labels: {wrong[suspects[:150]].mean():.2f} of the 150 largest losses", end=", ")
print(f"{wrong[:800].mean():.2f} of all")
for model, color in [(run(kept, 40), "#6B6B6B"), (sick, "#0072B2")]:
    plt.plot(model.history.history["loss"], color=color, linestyle="dashed")
    plt.plot(model.history.history["val_loss"], color=color)
plt.title("Validation turns up, training falls on", loc="left")
plt.xlabel("epoch")
plt.show()
