"""Cut at empty columns, a line of digits is read well until two of them touch."""

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import load_digits
from sklearn.svm import SVC

BASELINE = "#6B6B6B"
images, labels = load_digits(return_X_y=True)
images = images.reshape(-1, 8, 8).transpose(0, 2, 1) / 16  # (digit, column, row), 0 to 1


# --8<-- [start:data]
def write(count, digits, rng, steps):
    """Lines (line, column, row) of one to six digits, and what they say."""
    lines, texts = np.zeros((count, 64, 12)), []
    for line in lines:
        chosen = rng.choice(digits, rng.integers(1, 7))
        texts.append(labels[chosen].tolist())
        left = np.cumsum(rng.integers(*steps, size=len(chosen)))  # where each digit begins
        left += rng.integers(-left[0], 57 - left[-1])
        for x, y, image in zip(left, rng.integers(5, size=6), images[chosen]):
            place = line[x : x + 8, y : y + 8]
            np.maximum(place, image, out=place)
    return lines + rng.normal(scale=0.1, size=lines.shape), texts


# --8<-- [end:data]


# --8<-- [start:knife]
def cuts(line):
    """Where a piece begins and where it ends: a column without ink lies between two pieces."""
    return np.flatnonzero(np.diff((line > 0.4).any(axis=1), prepend=0, append=0)).reshape(-1, 2)


def pieces(line):
    """Each piece, moved to the top left of 8x8 pixels."""
    found = []
    for begin, end in cuts(line):
        top = (line[begin:end] > 0.4).any(axis=0).argmax()
        part = line[begin:end][:8, top : top + 8]
        found.append(np.pad(part, [(0, 8 - size) for size in part.shape]).ravel())
    return found


# --8<-- [end:knife]


rng = np.random.default_rng(0)
order = rng.permutation(len(images))
train_lines, train_texts = write(1500, order[:1200], rng, (9, 11))
cut = [(pieces(line), text) for line, text in zip(train_lines, train_texts)]
cut = [(parts, text) for parts, text in cut if len(parts) == len(text)]
svm = SVC().fit(np.vstack([parts for parts, _ in cut]), np.hstack([text for _, text in cut]))

for name, steps in {"well apart": (9, 11), "close, some touch": (6, 9)}.items():
    lines, texts = write(1000, order[1200:], rng, steps)
    found = [pieces(line) for line in lines]
    read = [list(svm.predict(parts)) if parts else [] for parts in found]
    counted = np.mean([len(parts) == len(text) for parts, text in zip(found, texts)])
    right = np.mean([r == t for r, t in zip(read, texts)])
    print(f"{name:18} as many pieces as digits {counted:.2f}, read right {right:.2f}")

wrong = [n for n, (parts, text) in enumerate(zip(found, texts)) if len(parts) < len(text) == 6]
figure, axes = plt.subplots(3, 1, figsize=(5.5, 4))
for ax, n in zip(axes, wrong):
    ax.imshow(lines[n].T, cmap="gray_r", vmin=0, vmax=1)
    for edge in cuts(lines[n]).ravel():
        ax.axvline(edge - 0.5, color=BASELINE, lw=1)
    ax.set(xticks=[], yticks=[], xlabel=f"{''.join(map(str, texts[n]))} in {len(found[n])} pieces")
plt.show()
