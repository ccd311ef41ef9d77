"""Averaged over the classes, IoU gives a thin object the same weight as the wide background."""

import numpy as np

truth = np.zeros((24, 32), int)
truth[6:18, 8:11] = 1  # a thin stroke
truth[6:18, 14:24] = 2  # a broad one
missed = np.where(truth == 1, 0, truth)  # the thin one is overlooked
ragged = truth.copy()
ragged[6:18, 22:24] = 0  # the broad one loses as many pixels or fewer

for name, found in (("missed", missed), ("ragged", ragged)):
    accuracy = (found == truth).mean()
    shared = np.array([((found == c) & (truth == c)).sum() for c in range(3)])
    each = shared / [((found == c) | (truth == c)).sum() for c in range(3)]
    dice = 2 * each / (1 + each)  # the other usual score, always a little kinder
    print(f"{name}: accuracy {accuracy:.2f}, IoU", *(f"{score:.2f}" for score in each), end=", ")
    print(f"mean {each.mean():.2f}, mean Dice {dice.mean():.2f}")
