"""Accuracy on new digits, a row a model."""

from tools.figures.common import BASELINE, CNN, RNN, scoreboard


def draw(plt, rows):
    models = {
        "SVM": BASELINE,
        "MLP": BASELINE,
        "CNN": CNN,
        "GRU over rows": RNN,
        "GRU both ways": RNN,
    }
    return scoreboard(plt, rows, models, "test", "accuracy on new digits")
