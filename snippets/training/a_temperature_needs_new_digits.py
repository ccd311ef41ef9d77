"""A network is too sure; only digits it did not learn from can tell by how much."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from scipy.optimize import minimize_scalar
from scipy.special import softmax
from sklearn.calibration import calibration_curve
from sklearn.datasets import load_digits
from sklearn.metrics import log_loss

images, labels = load_digits(return_X_y=True)
rng = np.random.default_rng(0)
rows = images.reshape(-1, 8, 8) / 16 + rng.normal(0, 0.2, (1797, 8, 8))  # noisy digits
train, validation, test = np.split(rng.permutation(1797), [200, 500])

keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((8, 8)), layers.GRU(64), layers.Dense(10, "softmax")])
model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
model.fit(rows[train], labels[train], epochs=40, verbose=0)
logits = np.log(model.predict(rows, batch_size=599, verbose=0) + 1e-9)


def cost(temperature, part):
    return log_loss(labels[part], softmax(logits[part] / temperature, axis=1))


for name, part in {"as trained": [], "training": train, "validation": validation}.items():
    t = minimize_scalar(cost, args=(part,), bounds=(0.1, 10)).x if len(part) else 1
    said = softmax(logits[test] / t, axis=1)
    sure, right = said.max(axis=1), said.argmax(axis=1) == labels[test]
    print(f"{name:10}: sure {sure.mean():.2f}, right {right.mean():.2f}")
    print(f"{name:10}: log loss {cost(t, test):.2f}, temperature {t:.1f}")
    share, confidence = calibration_curve(right, sure, n_bins=6, strategy="quantile")
    plt.plot(confidence, share, "o-", color="#D55E00", alpha=1 if name == "validation" else 0.5)
    plt.text(confidence[0], share[0] - 0.06, name)
plt.plot([0.3, 1], [0.3, 1], color="#6B6B6B")
plt.gca().set(xlabel="how sure it says it is", ylabel="how often it is right")
plt.show()
