"""EarlyStopping stops late and keeps the last weights unless restore_best_weights is set."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)
train_x, val_x, test_x = np.split(images, [400, 800])
train_y, val_y, test_y = np.split(labels, [400, 800])
rng = np.random.default_rng(2)
train_y = np.where(rng.random(400) < 0.3, rng.integers(0, 10, 400), train_y)  # wrong labels

for restore in [False, True]:
    keras.utils.set_random_seed(2)
    body = [layers.Conv2D(32, 3, activation="relu"), layers.Flatten()]
    head = [layers.Dense(64, activation="relu"), layers.Dense(10, "softmax")]
    model = keras.Sequential([keras.Input((8, 8, 1)), *body, *head])
    model.compile(
        keras.optimizers.Adam(0.003), "sparse_categorical_crossentropy", metrics=["accuracy"]
    )
    stop = keras.callbacks.EarlyStopping("val_loss", patience=25, restore_best_weights=restore)
    data = {"validation_data": (val_x, val_y), "callbacks": [stop], "batch_size": 100}
    curves = model.fit(train_x, train_y, epochs=100, verbose=0, **data).history
    score = model.evaluate(test_x, test_y, verbose=0)[1]
    print(f"restore_best_weights={restore!s:5} new digits {score:.2f}")

plt.figure(figsize=(7, 3.5))
plt.plot(curves["loss"], color="#0072B2", linestyle="dashed")
plt.plot(curves["val_loss"], color="#0072B2")
best = int(np.argmin(curves["val_loss"]))
plt.plot(best, curves["val_loss"][best], "o", color="#D55E00")
plt.text(len(curves["loss"]) - 0.5, curves["val_loss"][-1], "validation", va="center")
plt.text(len(curves["loss"]) - 0.5, curves["loss"][-1], "training", va="center")
plt.title("The last epoch is not the best one", loc="left")
plt.xlabel("epoch")
plt.ylabel("loss")
plt.show()
