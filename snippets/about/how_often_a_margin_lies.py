"""Five runs whose ranges do not touch hardly ever tell equal models apart; single runs often do."""

import numpy as np

rng = np.random.default_rng(0)
MARGIN, SPREAD, REPEATS = 0.02, 0.03, 20000  # accuracy, its standard deviation over seeds

for seeds in (1, 3, 5, 10):
    a, b = rng.normal(0.9, SPREAD, size=(2, REPEATS, seeds))
    means_apart = np.abs(a.mean(axis=1) - b.mean(axis=1)) > MARGIN
    a_above_b = a.min(axis=1) - b.max(axis=1) > MARGIN
    b_above_a = b.min(axis=1) - a.max(axis=1) > MARGIN
    print(f"{seeds:2d} seeds, means: {means_apart.mean():.3f}")
    print(f"{seeds:2d} seeds, ranges: {(a_above_b | b_above_a).mean():.3f}")
