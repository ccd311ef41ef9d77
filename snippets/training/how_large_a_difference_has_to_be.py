"""Compared digit by digit, a test set tells apart what two separate scores do not."""

import matplotlib.pyplot as plt
import numpy as np
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.proportion import proportions_ztest

both, only_a, only_b, neither = 0.88, 0.04, 0.02, 0.06  # A is right for 0.92, B for 0.90
rng = np.random.default_rng(0)
sizes = [100, 200, 400, 800, 1600, 3200]

curves = {"B is ahead": [], "two scores": [], "digit by digit": []}
for size in sizes:
    rows = []
    for two, a, b, none in rng.multinomial(size, [both, only_a, only_b, neither], 500):
        scores = proportions_ztest([two + a, two + b], [size, size])[1]
        digits = mcnemar([[two, a], [b, none]]).pvalue
        rows.append([b > a, scores < 0.05, digits < 0.05])
    for curve, share in zip(curves.values(), np.mean(rows, axis=0)):
        curve.append(share)
    print(f"{size:4} digits:", ", ".join(f"{name} {c[-1]:.2f}" for name, c in curves.items()))

figure, ax = plt.subplots(figsize=(7, 3.5))
for (name, curve), line in zip(curves.items(), (":", "--", "-")):
    ax.plot(sizes, curve, line, color="#6B6B6B")
    ax.text(sizes[-1] * 1.06, curve[-1], name, va="center")
ax.set(xscale="log", xlabel="digits in the test set", ylabel="share of 500 test sets")
ax.set_xticks(sizes, sizes, minor=False)
ax.minorticks_off()
ax.set_title("Which test sets tell 0.92 from 0.90", loc="left")
plt.show()
