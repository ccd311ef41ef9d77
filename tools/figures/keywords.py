"""Words named right in four kinds of recordings, a row a kind."""

from tools.figures.common import BASELINE, CNN, HYBRID, RNN, dots, values

NETWORKS = {"CNN": CNN, "GRU": RNN, "CNN + GRU": HYBRID}
KINDS = {
    "test": "as in training",
    "whispered": "whispered",
    "faster": "1.5 times as fast",
    "noisier": "twice the noise",
}


def draw(plt, rows):
    baselines = {"average spectrum": "average", "linear": "linear"}
    return kinds(plt, rows, baselines, "words named right (a dot is one seed)")


def kinds(plt, rows, baselines, score):
    """A row for each kind of recordings, and in it the three networks below each other."""
    figure, ax = plt.subplots(figsize=(5.5, 3.6))
    for row, kind in enumerate(KINDS):
        for place, (model, color) in zip((row - 0.25, row, row + 0.25), NETWORKS.items()):
            seeds = values(rows, model, kind)
            dots(ax, seeds, place, color)
            if kind == "noisier":
                ax.text(max(seeds) + 0.03, place, model, color=color, va="center", size=11)
    for model, label in baselines.items():
        seeds = values(rows, model, "test")
        dots(ax, seeds, 0, BASELINE)
        ax.text(sum(seeds) / len(seeds), 0.32, label, color=BASELINE, ha="center", size=11)
    ax.set(yticks=range(4), yticklabels=KINDS.values(), ylim=(3.5, -0.5), xlim=(0, 1))
    ax.set_xlabel(score)
    return figure
