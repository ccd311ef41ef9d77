"""A 0, a 4 and an 8 survive most flips; a 6 turned over is a 9, a 5 in the mirror is a 2."""

import matplotlib.pyplot as plt
import numpy as np
from skimage.transform import rotate
from sklearn.datasets import load_digits
from sklearn.svm import SVC

images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8) / 16  # (sample, height, width), 0 to 1
reader = SVC().fit(images[:1200].reshape(-1, 64), labels[:1200])  # knows upright digits only
test_x, test_y = images[1200:], labels[1200:]

changed = {"as they are": test_x}
for degrees in (10, 20, 30):
    changed[f"turned by {degrees}°"] = np.array([rotate(image, degrees) for image in test_x])
changed["left and right"] = test_x[:, :, ::-1]
changed["upside down"] = test_x[:, ::-1]
changed["turned by 180°"] = test_x[:, ::-1, ::-1]

figure, axis = plt.subplots(figsize=(7, 3.6))
for row, (name, pictures) in enumerate(changed.items()):
    answers = reader.predict(pictures.reshape(-1, 64))
    usual = [np.bincount(answers[test_y == digit]).argmax() for digit in range(10)]
    print(f"{name:15} kept {(answers == test_y).mean():.2f}, mostly read as", *usual)
    for digit in range(10):
        kept = (answers[test_y == digit] == digit).mean()
        axis.scatter(digit, row, s=600, marker="s", color="#6B6B6B", alpha=0.6 * kept, linewidth=0)
        axis.text(digit, row, usual[digit], ha="center", va="center")
axis.set_yticks(range(len(changed)), changed)
axis.set_xticks(range(10))
axis.set(xlabel="digit written", ylim=(6.6, -0.6))
axis.set_title("What is read after the change", loc="left")
plt.show()
