"""Exact match on new numbers, on pairs never seen and on longer numbers, a row a model."""

from tools.figures.common import BASELINE, CNN, HYBRID, RNN, dots, values

MODELS = {
    "word for word": BASELINE,
    "GRU encoder, one state": RNN,
    "CNN encoder, one state": HYBRID,
    "GRU encoder, attention": RNN,
    "CNN encoder, attention": HYBRID,
    "CNN throughout": CNN,
}


def draw(plt, rows):
    figure, axes = plt.subplots(1, 3, figsize=(7, 2.8), sharey=True, layout="constrained")
    for ax, test in zip(axes, ("in range", "new pairs", "longer")):
        for place, (model, color) in enumerate(MODELS.items()):
            dots(ax, values(rows, model, test), place, color)
        ax.set_title(test, loc="left")
        ax.set(xlim=(0, 1), xticks=(0, 0.5, 1), xticklabels=("0", "0.5", "1"))
    axes[0].set(yticks=range(len(MODELS)), yticklabels=MODELS, ylim=(len(MODELS) - 0.5, -0.5))
    axes[1].set_xlabel("share of numbers right in every word")
    return figure
