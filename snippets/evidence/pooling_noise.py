"""Does pooling reduce noise: what do average and max pooling make of noise, and of a signal in it?

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python pooling_noise.py 0 1 2
"""

import sys

import numpy as np
from sklearn.datasets import load_digits
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
WINDOWS = 40_000 if FULL else 10_000

# What is left of a window of pixels: (windows, pixels) to (windows,).
POOLINGS = {
    "one pixel": lambda windows: windows[:, 0],
    "average": lambda windows: windows.mean(axis=1),
    "max": lambda windows: windows.max(axis=1),
}


def pixels_in_windows(image, side):
    """(samples, height, width) to (samples · blocks, side · side), blocks that do not overlap."""
    samples, height, width = image.shape
    blocks = image.reshape(samples, height // side, side, width // side, side)
    return blocks.transpose(0, 1, 3, 2, 4).reshape(-1, side * side)


def order_statistics(pixels):
    """Mean and variance of the largest of so many standard normal numbers, by integration."""
    x, step = np.linspace(-8, 8, 20_001, retstep=True)
    density = np.exp(-(x**2) / 2) / np.sqrt(2 * np.pi)
    of_largest = pixels * density * (density.cumsum() * step) ** (pixels - 1) * step
    mean = (x * of_largest).sum()
    return mean, ((x - mean) ** 2 * of_largest).sum()


def covered(pixels, marked, rng):
    """Which pixels of each window carry the signal: `marked` of them, drawn anew."""
    return rng.random((WINDOWS, pixels)).argsort(axis=1) < marked


def row(seed, model, setting, value):
    print(f"{model},0,{seed},{setting},{value:.4f}")


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    rng = np.random.default_rng(seed)
    # 1. Pure noise, mean 0 and variance 1.
    for side in (2, 3, 4):
        noise = rng.normal(size=(WINDOWS, side * side))
        for name, pooling in POOLINGS.items():
            row(seed, name, f"noise/mean/{side}x{side}", pooling(noise).mean())
            row(seed, name, f"noise/variance/{side}x{side}", pooling(noise).var())
        mean, variance = order_statistics(side * side)
        row(seed, "max in theory", f"noise/mean/{side}x{side}", mean)
        row(seed, "max in theory", f"noise/variance/{side}x{side}", variance)
        row(seed, "average in theory", f"noise/mean/{side}x{side}", 0)
        row(seed, "average in theory", f"noise/variance/{side}x{side}", 1 / side**2)

    # 2. Is there a signal in the window of 4x4? The area under the curve: how often a window with
    # it gives more than a window without. Equal energy: the fewer pixels, the brighter each.
    truth = np.repeat([0, 1], WINDOWS)
    for sign in ("bright", "dark"):
        for marked in (1, 2, 4, 8, 16):
            height = 3 / np.sqrt(marked) * (1 if sign == "bright" else -1)
            empty, full = rng.normal(size=(2, WINDOWS, 16))
            full += height * covered(16, marked, rng)
            both = np.concatenate([empty, full])
            for name, pooling in POOLINGS.items():
                area = roc_auc_score(truth, pooling(both) * np.sign(height))
                row(seed, name, f"signal/{sign}/{marked} of 16", area)
            if marked in (1, 16):  # the test that no other can beat: the likelihood ratio
                best = (
                    np.exp(height * both).sum(axis=1) if marked == 1 else both.sum(axis=1) * height
                )
                row(
                    seed,
                    "best possible",
                    f"signal/{sign}/{marked} of 16",
                    roc_auc_score(truth, best),
                )

    # 3. Digits of 8x8 pixels from 0 to 1 with noise, pooled to 4x4, read by an SVM.
    digits, labels = load_digits(return_X_y=True)
    clean = digits.reshape(-1, 8, 8) / 16
    for level in (0, 0.25, 0.5):
        noisy = clean + level * rng.normal(size=clean.shape)
        for name, pooling in POOLINGS.items():
            wanted = pooling(pixels_in_windows(clean, 2)).reshape(-1, 16)
            pooled = pooling(pixels_in_windows(noisy, 2)).reshape(-1, 16)
            row(seed, name, f"digits/error/{level}", np.sqrt(np.mean((pooled - wanted) ** 2)))
            row(seed, name, f"digits/offset/{level}", np.mean(pooled - wanted))
            train_x, test_x, train_y, test_y = train_test_split(
                pooled, labels, train_size=1257, random_state=seed
            )
            score = SVC(C=10).fit(train_x, train_y).score(test_x, test_y)
            row(seed, name, f"digits/accuracy/{level}", score)
        train_x, test_x, train_y, test_y = train_test_split(
            noisy.reshape(-1, 64), labels, train_size=1257, random_state=seed
        )
        score = SVC(C=10).fit(train_x, train_y).score(test_x, test_y)
        row(seed, "no pooling", f"digits/accuracy/{level}", score)
