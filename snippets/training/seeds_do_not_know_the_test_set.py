"""An interval over seeds leaves out the luck of the test digits, here the larger of the two."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits
from statsmodels.stats.weightstats import DescrStatsW

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16  # (sample, height, width, channel)
train_x, train_y, test_x, test_y = images[:300], labels[:300], images[300:], labels[300:]

body = [layers.Conv2D(8, 3, activation="relu"), layers.Flatten()]
model = keras.Sequential([keras.Input((8, 8, 1)), *body, layers.Dense(10, "softmax")])
model.compile(keras.optimizers.SGD(0.1), "sparse_categorical_crossentropy")

right = []
for seed in range(8):
    keras.utils.set_random_seed(seed)
    model.set_weights(keras.models.clone_model(model).get_weights())  # new initial weights
    model.fit(train_x, train_y, epochs=25, verbose=0)
    right.append(model.predict(test_x, batch_size=499, verbose=0).argmax(axis=1) == test_y)
right = np.array(right)  # (seed, test digit)
print(f"eight seeds on all {len(test_y)} digits: {right.mean():.2f}")

rng = np.random.default_rng(0)
found = {"seeds": [], "digits": []}
for _ in range(1000):
    small = right[:, rng.integers(0, len(test_y), 100)]  # a test of 100 digits
    for name, scores in {"seeds": small.mean(axis=1), "digits": small.mean(axis=0)}.items():
        low, high = DescrStatsW(scores).tconfint_mean()  # 95 %, by Student's t
        found[name].append([high - low, low <= right.mean() <= high])
for name, rows in found.items():
    width, held = np.mean(rows, axis=0)
    print(f"95 % interval over {name:6}: {width:.2f} wide, holds it in {held:.2f} of the tests")
