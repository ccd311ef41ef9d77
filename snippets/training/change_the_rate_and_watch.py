"""Another learning rate in mid-run mends a slow or wild run, not a small or dead network."""

import keras
import matplotlib.pyplot as plt
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel), 0 to 1
data = {"x": images[:1000], "y": labels[:1000], "validation_data": (images[1000:], labels[1000:])}


def run(hidden, rate, rate_from_epoch_10):
    keras.utils.set_random_seed(0)
    body = layers.Conv2D(16, 3, activation="relu"), layers.Flatten(), hidden
    model = keras.Sequential([keras.Input((8, 8, 1)), *body, layers.Dense(10, "softmax")])
    optimizer = keras.optimizers.SGD(momentum=0.9)
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    change = keras.callbacks.LearningRateScheduler(lambda e: rate if e < 10 else rate_from_epoch_10)
    model.fit(**data, batch_size=50, epochs=20, verbose=0, callbacks=[change])
    return model.history.history


healthy = run(layers.Dense(64, "relu"), 0.05, 0.05)
sick = {
    "rate too low": run(layers.Dense(64, "relu"), 0.001, 0.05),
    "rate too high": run(layers.Dense(64, "relu"), 0.25, 0.05),
    "too small a network": run(layers.Dense(2, "tanh"), 0.05, 0.01),
    "dead ReLU": run(layers.Dense(64, "relu"), 1.0, 0.05),
}
for axes, (name, curves) in zip(plt.subplots(2, 2, figsize=(5.5, 5))[1].flat, sick.items()):
    early, late, *_, well = curves["val_accuracy"][9::10] + healthy["val_accuracy"]
    print(f"{name:20} {early:.2f}, with another rate {late:.2f}, healthy {well:.2f}")
    axes.plot(healthy["val_loss"], color="#6B6B6B", linewidth=1)
    axes.plot(curves["loss"], color="#0072B2", linestyle="dashed")
    axes.plot(curves["val_loss"], color="#0072B2")
    axes.axvline(9.5, color="#6B6B6B", linestyle="dotted")
    axes.set(title=name, ylim=(0, 2.6), yticks=[0, 1, 2], xticks=[0, 10, 20])
plt.show()
