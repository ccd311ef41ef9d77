"""ROC does not see how rare faults are. Precision does, and a balanced test flatters it."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn import metrics

rng, grid = np.random.default_rng(0), np.linspace(0.01, 1, 100)


def windows(count, share):
    """Noise of 32 time steps; a share of the windows holds a knock somewhere."""
    faulty, signal = rng.random(count) < share, rng.normal(size=(count, 32))
    start = rng.integers(0, 27, count)[:, None] + np.arange(6)
    signal[np.arange(count)[:, None], start] += faulty[:, None] * [2, -2, 2, -2, 1, -1]
    return signal[..., None], faulty


keras.utils.set_random_seed(0)
head = [layers.GlobalMaxPooling1D(), layers.Dense(1, activation="sigmoid")]
model = keras.Sequential([keras.Input((32, 1)), layers.Conv1D(8, 7, activation="relu"), *head])
model.compile(keras.optimizers.Adam(0.01), "binary_crossentropy")
model.fit(*windows(4000, share=0.5), epochs=8, verbose=0)

figure, (left, right) = plt.subplots(1, 2, figsize=(7, 3.5), layout="constrained")
for name, share, line, height in [("1 in 2", 0.5, "-", 0.85), ("1 in 100", 0.01, "--", 0.2)]:
    x, y = windows(20000, share)
    score = model.predict(x, batch_size=1000, verbose=0)[:, 0]
    false, found, _ = metrics.roc_curve(y, score)
    precision, recall, _ = metrics.precision_recall_curve(y, score)
    print(f"faults {name:8}: area under ROC {metrics.auc(false, found):.2f}", end=", ")
    print(f"precision {metrics.precision_score(y, score > 0.5):.2f}", end=", ")
    print(f"average precision {metrics.average_precision_score(y, score):.2f}")
    left.plot([0, *grid], [0, *np.interp(grid, false, found)], line, color="#0072B2")
    right.plot(grid, np.interp(grid, recall[::-1], precision[::-1]), line, color="#0072B2")
    right.text(0.85, height, name, ha="right")
left.set(title="ROC", xlabel="sound taken for faulty", ylabel="faults found")
right.set(title="Precision and recall", xlabel="faults found", ylabel="alarms that are right")
plt.show()
