"""Two frames and a comparison give the direction; noise and a shaking camera take it away."""

import numpy as np
from sklearn.datasets import load_digits

images = np.pad(load_digits().images / 16, ((0, 0), (0, 8), (0, 8)))  # 8x8 in a corner of 16x16
rng = np.random.default_rng(0)
moves = np.array([(-2, 0), (2, 0), (0, -2), (0, 2)])  # up, down, left, right
directions = rng.integers(4, size=len(images))


def two_frames(noise, shake):
    """The first two frames of each clip; the camera may move by up to `shake` pixels between."""
    pairs = []
    for image, move in zip(images, moves[directions]):
        first = rng.integers(16, size=2)
        second = first + move + rng.integers(-shake, shake + 1, size=2)
        pairs.append([np.roll(image, at, axis=(0, 1)) for at in (first, second)])
    return np.array(pairs) + rng.normal(0, noise, size=(len(images), 2, 16, 16))


for name, noise, shake in [
    ("clean", 0, 0),
    ("noise", 0.5, 0),
    ("more noise", 1, 0),
    ("shake", 0, 3),
]:
    first, second = two_frames(noise, shake).swapaxes(0, 1)
    errors = [np.square(np.roll(first, m, axis=(1, 2)) - second).sum(axis=(1, 2)) for m in moves]
    print(f"{name}: {np.mean(np.argmin(errors, axis=0) == directions):.2f}")
