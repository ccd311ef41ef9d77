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
    figure = scoreboard(plt, rows, models, "test", "accuracy on new digits")
    figure.axes[0].set(xlim=(0.95, 1), xticks=(0.95, 0.96, 0.97, 0.98, 0.99, 1))
    return figure
