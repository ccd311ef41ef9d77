"""The split that chose the best epoch reports skill where labels are coin flips."""

import keras
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images = load_digits().images[..., None] / 16  # (sample, height, width, channel)
train, test, new = images[:100], images[100:150], images[150:1150]

keras.utils.set_random_seed(0)
model = keras.Sequential(
    [
        keras.Input((8, 8, 1)),
        layers.Conv2D(8, 3, activation="relu"),
        layers.Flatten(),
        layers.Dense(1, activation="sigmoid"),
    ]
)
model.compile(keras.optimizers.Adam(0.03), "binary_crossentropy")
start = model.get_weights()

chosen, honest = [], []
for seed in range(10):
    coins = np.random.default_rng(seed).integers(0, 2, (1150, 1))  # 0.50 is all there is
    model.set_weights(start)
    best = 0
    for _ in range(30):
        model.train_on_batch(train, coins[:100])
        score = np.mean((model.predict_on_batch(test) > 0.5) == coins[100:150])
        if score > best:
            best, weights = score, model.get_weights()
    model.set_weights(weights)
    chosen.append(best)
    honest.append(np.mean((model.predict_on_batch(new) > 0.5) == coins[150:]))
print(f"best epoch, on the 50 digits that chose it: {np.mean(chosen):.2f}")
print(f"the same weights, on 1000 new digits:       {np.mean(honest):.2f}")
