"""The small figures of docs/evidence/myths.md: the few rows of an experiment that decide.

Each is named after its myth, the id of its heading.
"""

from typing import NamedTuple

from tools.figures.common import BASELINE, CNN, RNN, dots, values


class Small(NamedTuple):
    """A row of dots for each (label, colour, model, setting), from one experiment."""

    experiment: str
    axis: str
    rows: list
    chance: float | None = None
    log: bool = False
    limits: tuple | None = None


MYTHS = {
    "pooling-invariance": Small(
        "shift",
        "accuracy on digits moved by one pixel",
        [
            ("2 max-pools, Flatten", CNN, "CNN, 2 max-pools, Flatten", "centred/accuracy/1"),
            ("max-pool, global max", CNN, "CNN, 1 max-pool, global max", "centred/accuracy/1"),
            ("stride 1, global max", CNN, "CNN, stride 1, global max", "centred/accuracy/1"),
            ("SVM", BASELINE, "SVM", "centred/accuracy/1"),
        ],
        chance=0.1,
        limits=(0, 1.03),
    ),
    "order-needs-rnn": Small(
        "order",
        "accuracy on “1 2” against “2 1”",
        [
            ("bag of embeddings", BASELINE, "bag of embeddings", "neighbours"),
            ("Conv1D, width 3", CNN, "Conv1D, width 3", "neighbours"),
            ("SimpleRNN", RNN, "SimpleRNN", "neighbours"),
            ("GRU", RNN, "GRU", "neighbours"),
        ],
        chance=0.5,
        limits=(0.4, 1.03),
    ),
    "sequential-needs-rnn": Small(
        "order",
        "accuracy, two tokens 10 to 40 steps apart",
        [
            ("bag of embeddings", BASELINE, "bag of embeddings", "far apart"),
            ("TCN, reach 63", CNN, "TCN, reach 63", "far apart"),
            ("LSTM", RNN, "LSTM", "far apart"),
            ("GRU", RNN, "GRU", "far apart"),
        ],
        chance=0.5,
        limits=(0.4, 1.03),
    ),
    "order-does-not-matter-to-cnn": Small(
        "permutation",
        "accuracy with all pixels in another order",
        [
            ("CNN, original", CNN, "CNN, global max", "original"),
            ("CNN, permuted", CNN, "CNN, global max", "permuted"),
            ("MLP, original", BASELINE, "MLP", "original"),
            ("MLP, permuted", BASELINE, "MLP", "permuted"),
        ],
    ),
    "unmatched-spatial": Small(
        "digits_baselines",
        "accuracy on new digits, 1257 to learn from",
        [
            ("CNN", CNN, "CNN, Flatten", "1257"),
            ("SVM", BASELINE, "SVM", "1257"),
            ("1-NN", BASELINE, "1-NN", "1257"),
            ("MLP", BASELINE, "MLP", "1257"),
        ],
    ),
    "vanishing-unique-to-rnn": Small(
        "gradient_depth",
        "size of the gradient",
        [
            ("sigmoid, layer 30", BASELINE, "sigmoid", "kernel/30"),
            ("sigmoid, layer 1", BASELINE, "sigmoid", "kernel/1"),
            ("residual, layer 1", BASELINE, "sigmoid, residual", "kernel/1"),
            ("tanh, layer 1", BASELINE, "tanh", "kernel/1"),
        ],
        log=True,
    ),
    "fewer-parameters": Small(
        "parameters",
        "parameters",
        [
            ("RNN demo", RNN, "RNN demo", "parameters"),
            ("CNN, global average", CNN, "CNN, global average", "parameters"),
            ("GRU over rows", RNN, "GRU over rows", "parameters"),
            ("CNN demo, Flatten", CNN, "CNN, Flatten", "parameters"),
        ],
        log=True,
    ),
    "cnn-no-memory": Small(
        "gradient_reach",
        "gradient for an input 62 steps back",
        [
            ("TCN, reach 63", CNN, "TCN, reach 63", "start/62"),
            ("SimpleRNN", RNN, "SimpleRNN", "start/62"),
            ("LSTM, forget bias 1", RNN, "LSTM, forget bias 1", "start/62"),
            ("GRU", RNN, "GRU", "start/62"),
        ],
        log=True,
    ),
    "fixed-size": Small(
        "size",
        "accuracy on 64 × 64 pixels, trained on 16 × 16",
        [
            ("global max", CNN, "global max", "black/64 px"),
            ("global average", CNN, "global average", "black/64 px"),
            ("Flatten, scaled", CNN, "Flatten", "black/64 px"),
        ],
        chance=0.1,
        limits=(0, 1.03),
    ),
    "rnn-indispensable": Small(
        "forecasting",
        "mean absolute error, CO2 in ppm, 12 months ahead",
        [
            ("last year", BASELINE, "seasonal naive", "CO2/12"),
            ("ridge", BASELINE, "ridge, all relative", "CO2/12"),
            ("TCN", CNN, "TCN, all relative", "CO2/12"),
            ("LSTM", RNN, "LSTM, all relative", "CO2/12"),
            ("GRU", RNN, "GRU, all relative", "CO2/12"),
        ],
    ),
    "stock-prices": Small(
        "forecasting",
        "mean absolute error on random walks",
        [
            ("last value", BASELINE, "persistence", "random walk/1"),
            ("LSTM, change", RNN, "LSTM, change", "random walk/1"),
            ("LSTM", RNN, "LSTM", "random walk/1"),
            ("GRU", RNN, "GRU", "random walk/1"),
        ],
        log=True,
    ),
}


def draw(plt, small, rows):
    """One of the figures above, from the stored rows of its experiment."""
    figure, ax = plt.subplots(figsize=(5.5, 0.9 + 0.36 * len(small.rows)))
    for place, (_, color, model, setting) in enumerate(small.rows):
        dots(ax, values(rows, model, setting), place, color)
    if small.chance is not None:
        ax.axvline(small.chance, color=BASELINE, linewidth=1, linestyle="--")
    if small.log:
        ax.set_xscale("log")
    if small.limits:
        ax.set_xlim(*small.limits)
    ax.set_yticks(range(len(small.rows)), [label for label, *_ in small.rows])
    ax.set(ylim=(len(small.rows) - 0.5, -0.5), xlabel=small.axis)
    return figure
