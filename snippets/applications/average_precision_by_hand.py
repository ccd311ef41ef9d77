"""Average precision asks whether the objects were found and whether the sure boxes were right."""

import matplotlib.pyplot as plt
import numpy as np

objects = 5  # how many there are to find
scores = np.array([0.95, 0.90, 0.80, 0.60, 0.55, 0.30])  # six detections, surest first
right = np.array([1, 1, 0, 1, 0, 1])  # has a free object of its class under it, IoU 0.5 or more

found = np.cumsum(right)
precision = found / np.arange(1, 7)  # of those shown so far, how many are right
recall = found / objects  # of all objects, how many are found so far
best = np.maximum.accumulate(precision[::-1])[::-1]  # the best precision at this recall or more

for row in zip(scores, right, precision, recall):
    print("score {:.2f}  right {}  precision {:.2f}  recall {:.2f}".format(*row))
print(f"average precision: {(best * right).sum() / objects:.2f}")

unsure = right[::-1]  # the same six boxes, with the scores the other way round
worse = np.cumsum(unsure) / np.arange(1, 7)
worse = np.maximum.accumulate(worse[::-1])[::-1]
print(f"the same boxes, scores reversed: {(worse * unsure).sum() / objects:.2f}")

fig, ax = plt.subplots(figsize=(5.5, 2.6))
ax.plot(recall, precision, "o", color="#0072B2")
ax.step([0, *recall], [best[0], *best], where="pre", color="#0072B2")
ax.fill_between([0, *recall], [best[0], *best], step="pre", color="#0072B2", alpha=0.2, lw=0)
ax.set(xlim=(0, 1), ylim=(0, 1.05), xlabel="recall", ylabel="precision")
ax.set_title("The area is the average precision", loc="left")
plt.show()
