"""Mean IoU on new pairs of digits, a row a model."""

from tools.figures.common import BASELINE, CNN, RNN, scoreboard


def draw(plt, rows):
    models = {"threshold": BASELINE, "U-Net": CNN, "no skips": CNN, "GRU": RNN}
    return scoreboard(plt, rows, models, "test", "mean IoU over nothing, left and right")
