"""What docs/evidence/digits_baselines.md claims of snippets/evidence/digits_baselines.csv."""

from claims import AtLeast, Higher, HigherInEachSeed, HigherInMostSeeds

FLATTEN = "CNN, Flatten"

CLAIMS = [
    HigherInEachSeed(("SVM", "1257"), (FLATTEN, "1257")),
    # In each of the stored ten; a fresh split, 501, had the CNN ahead by half a point.
    HigherInMostSeeds(("SVM", "200"), (FLATTEN, "200")),
    HigherInEachSeed(("SVM", "1257"), ("logistic regression", "1257")),
    Higher(("SVM", "50"), ("LSTM, row by row", "50"), 0.1),
    Higher((FLATTEN, "50"), ("LSTM, row by row", "50"), 0.05),
    # Expected, and refuted by one split of ten each: the SVM reads 98 % with all images; the CNN
    # is ahead of the LSTM with all images; with 200 images, copies help the CNN.
    # Equal convergence: the same updates leave next to nothing to learn.
    AtLeast((FLATTEN, "train/1257"), 0.99),
    AtLeast(("MLP", "train/1257"), 0.99),
    AtLeast(("LSTM, row by row", "train/1257"), 0.99),
    AtLeast(("GRU, row by row", "train/1257"), 0.99),
]
