"""ROC-AUC on people whom nobody trained on, a row a model."""

from tools.figures.common import BASELINE, CNN, RNN, scoreboard


def draw(plt, rows):
    models = {
        "pixels": BASELINE,
        "LDA": BASELINE,
        "CNN": CNN,
        "CNN, 4 layers": CNN,
        "GRU over rows": RNN,
        "GRU both ways": RNN,
    }
    return scoreboard(plt, rows, models, "test", "ROC-AUC on people never seen")
