"""A cell can hold one centre: the coarser the grid, the more objects no network can report."""

import numpy as np

rng = np.random.default_rng(0)
for distance in (9, 5):  # how far apart two centres are at least, along one axis or the other
    scenes = []
    for _ in range(2000):
        centres = []
        for centre in rng.uniform(4, 28, size=(6, 2)):
            if all(abs(centre - other).max() >= distance for other in centres):
                centres.append(centre)
        scenes.append(centres)
    total = sum(map(len, scenes))
    for stride in (4, 8, 16):
        cells = sum(len({tuple(c // stride) for c in centres}) for centres in scenes)
        lost = 1 - cells / total
        print(f"{distance} px apart at least, cells of {stride:2} px: {lost:.1%} cannot be told")
