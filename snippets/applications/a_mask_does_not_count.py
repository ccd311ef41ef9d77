"""A perfect mask of two touching digits is one object to whoever counts its parts."""

import matplotlib.pyplot as plt
import numpy as np
from scipy.ndimage import label
from sklearn.datasets import load_digits

digits = load_digits().images > 8
rng = np.random.default_rng(0)
masks = np.zeros((500, 8, 18), int)  # 0 nothing, 1 the left digit, 2 the right one
for mask in masks:
    left, right = digits[rng.integers(len(digits), size=2)]
    ends, starts = 7 - left[:, ::-1].argmax(1), right.argmax(1)
    both = left.any(1) & right.any(1)
    gap = (ends - starts)[both].max() + 1  # moved so far, the right digit touches the left one
    mask[:, :8][left] = 1
    mask[:, gap : gap + 8][right] = 2

parts = np.ones((3, 3))  # pixels that meet at a corner hang together
whole = np.mean([label(mask > 0, parts)[1] for mask in masks])
apart = np.mean([label(mask == 1, parts)[1] + label(mask == 2, parts)[1] for mask in masks])
print(f"digit or not, parts counted: {whole:.2f}")
print(f"left, right or neither:      {apart:.2f}")

fig, axes = plt.subplots(2, 1, figsize=(5.5, 2.6))
axes[0].imshow(np.hstack(masks[:6] > 0), cmap="gray")
axes[1].imshow(np.hstack(masks[:6]), cmap="gray")
axes[0].set_title("Digit or not: pairs grow together", loc="left")
axes[1].set_title("Left, right or neither: they stay two", loc="left")
for ax in axes:
    ax.set(xticks=[], yticks=[])
plt.show()
