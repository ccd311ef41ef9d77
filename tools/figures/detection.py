"""Average precision on new scenes, a row a model."""

from tools.figures.common import BASELINE, CNN, RNN, scoreboard


def draw(plt, rows):
    models = {"components": BASELINE, "CNN": CNN, "GRU": RNN}
    return scoreboard(plt, rows, models, "test", "average precision at an IoU of 0.5")
