"""Three epochs with a growing learning rate show where a network learns and where it bursts."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers
from sklearn.datasets import load_digits

images, labels = load_digits().images / 16, load_digits().target  # (sample, time step, feature)
train_x, test_x, train_y, test_y = images[:1248], images[1248:], labels[:1248], labels[1248:]
rates = np.geomspace(1e-5, 3, 117)  # one for each batch of three epochs
keras.utils.set_random_seed(0)
bodies = {
    "CNN": [layers.Reshape((8, 8, 1)), layers.Conv2D(32, 3, activation="relu"), layers.Flatten()],
    "GRU": [layers.GRU(64)],
}

plt.figure(figsize=(7, 3.5))
for (name, body), color in zip(bodies.items(), ["#0072B2", "#D55E00"]):
    model = keras.Sequential([keras.Input((8, 8)), *body, layers.Dense(10, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    start, losses = model.get_weights(), []
    for step, rate in enumerate(rates):
        model.optimizer.learning_rate = rate
        batch = slice(step % 39 * 32, step % 39 * 32 + 32)
        losses.append(float(model.train_on_batch(train_x[batch], train_y[batch])[0]))
        model.reset_metrics()
    for rate in [1e-4, 1e-3, 1e-2, 1e-1, 1]:
        model.set_weights(start)
        for variable in model.optimizer.variables:  # Adam forgets what it has seen
            variable.assign(0 * variable)
        model.optimizer.learning_rate = rate
        model.fit(train_x, train_y, epochs=5, verbose=0)
        score = model.test_on_batch(test_x, test_y)[1]
        print(f"{name}, 5 epochs at rate {rate:<6} {score:.2f}")
    plt.loglog(rates, losses, color=color)
    plt.text(1e-5, 3 if name == "CNN" else 1.3, name, color=color)
plt.title("Flat, falling, bursting", loc="left")
plt.gca().set(xlabel="learning rate", ylabel="loss of one batch")
plt.show()
