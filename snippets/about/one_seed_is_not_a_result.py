"""The same seed repeats a score exactly; another seed moves it by several points."""

import keras
import matplotlib.pyplot as plt
from keras import layers
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8, 1) / 16
train_x, test_x, train_y, test_y = train_test_split(images, labels, train_size=200, random_state=0)

scores = []
for seed in (0, 1, 2, 3, 4, 0):
    keras.utils.set_random_seed(seed)
    model = keras.Sequential(
        [
            keras.Input((8, 8, 1)),
            layers.Conv2D(16, 3, activation="relu"),
            layers.GlobalMaxPooling2D(),
            layers.Dense(10, activation="softmax"),
        ]
    )
    optimizer = keras.optimizers.Adam(0.02)
    model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
    model.fit(train_x, train_y, epochs=30, verbose=0)
    scores.append(model.evaluate(test_x, test_y, verbose=0)[1])

print("seed 0 twice, the same score:", scores[0] == scores[-1])
print("five seeds, the same score:  ", len(set(scores)) == 1)
print(f"lowest {min(scores):.2f}, mean {sum(scores[:5]) / 5:.2f}, highest {max(scores):.2f}")

figure, ax = plt.subplots(figsize=(5.5, 1.7))
ax.plot(scores[:5], [0] * 5, "o", color="#0072B2", alpha=0.7, clip_on=False)
ax.set(xlim=(0, 1), yticks=[], xlabel="accuracy on held-out digits, one dot a seed")
ax.set_title("One network, one data set, five seeds", loc="left")
plt.show()
