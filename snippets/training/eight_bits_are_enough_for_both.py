"""With 8 bits a weight a CNN and a GRU read digits as before; with 3 bits both begin to lose."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers, ops
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16
train_x, test_x, train_y, test_y = train_test_split(images, labels, test_size=0.3, random_state=0)
keras.utils.set_random_seed(0)
cnn = [layers.Conv2D(width, 3, activation="relu") for width in (16, 32)]
networks = {
    "CNN": ([*cnn, layers.GlobalMaxPooling2D()], "#0072B2"),
    "GRU": ([layers.Reshape((8, 8)), layers.GRU(36)], "#D55E00"),
}
bits = [32, 8, 6, 5, 4, 3]
print("bits", *(f"{n:4}" for n in bits))
for name, (hidden, colour) in networks.items():
    model = keras.Sequential([keras.Input((8, 8, 1)), *hidden, layers.Dense(10, "softmax")])
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train_x, train_y, epochs=20, verbose=0)
    kernels = [(w, ops.convert_to_numpy(w)) for w in model.weights if "kernel" in w.name]
    scores = []
    for n in bits:
        for w, kernel in kernels:  # whole numbers times one scale for each output
            scale = abs(kernel).max(axis=tuple(range(kernel.ndim - 1))) / (2 ** (n - 1) - 1)
            w.assign(np.round(kernel / scale) * scale)
        scores.append(model.evaluate(test_x, test_y, verbose=0)[1])
    print(f"{name:4}", *(f"{score:.2f}" for score in scores))
    plt.plot(scores, "o-", color=colour)
    print("8 bits move it by at most 0.01:", abs(scores[1] - scores[0]) <= 0.01)
    plt.text(len(bits) - 0.9, scores[-1], name, color=colour, va="center")
plt.xticks(range(len(bits)), bits)
plt.ylim(0.5, 1)
plt.xlabel("bits a weight")
plt.title("Accuracy: 8 bits cost nothing", loc="left")
plt.show()
