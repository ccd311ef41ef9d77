"""One pixel to the right, an SVM misreads half of the digits; with moved copies it reads them."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8) / 16
train_x, test_x, train_y, test_y = train_test_split(images, labels, test_size=450, random_state=0)


def on_canvas(digits, down, right):
    """Digits of 8x8 on a canvas of 10x10, as rows of 100 pixels."""
    moved = np.pad(digits, ((0, 0), (1 + down, 1 - down), (1 + right, 1 - right)))
    return moved.reshape(len(digits), 100)


places = [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1)]
copies = np.concatenate([on_canvas(train_x, *place) for place in places])

for name, x, y in [
    ("as they are", on_canvas(train_x, 0, 0), train_y),
    ("five copies", copies, np.tile(train_y, 5)),
]:
    svm = SVC(gamma=0.256).fit(x, y)
    scores = [svm.score(on_canvas(test_x, 0, right), test_y) for right in (0, 1)]
    print(f"{name}: centred {scores[0]:.2f}, one pixel right {scores[1]:.2f}")
