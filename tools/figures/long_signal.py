"""Is the light on at the end of a long signal: accuracy, a row a model."""

from tools.figures.common import BASELINE, CNN, HYBRID, RNN, scoreboard


def draw(plt, rows):
    models = {
        "always the same": BASELINE,
        "spectrogram, linear": BASELINE,
        "front end alone": CNN,
        "CNN": CNN,
        "GRU alone": RNN,
        "GRU over chunks": RNN,
        "Conv1D + GRU": HYBRID,
    }
    return scoreboard(plt, rows, models, "test", "accuracy on new signals")
