"""Lines read without a mistake: as in training, noisier, and twice as long; a row a model."""

from tools.figures.common import BASELINE, CNN, HYBRID, RNN, dots, values

MODELS = {"cut at gaps, SVM": BASELINE, "CNN": CNN, "GRU": RNN, "CNN + GRU": HYBRID}
SETTINGS = {"test": "1 to 6 digits", "noisier": "noisier", "longer": "8 to 12 digits"}


def draw(plt, rows):
    figure, axes = plt.subplots(1, 3, figsize=(5.5, 2.3), sharex=True, sharey=True)
    for ax, (setting, title) in zip(axes, SETTINGS.items(), strict=True):
        for place, (model, color) in enumerate(MODELS.items()):
            dots(ax, values(rows, model, setting), place, color)
        ax.set_title(title, loc="left", fontsize=10)
    axes[0].set(yticks=range(len(MODELS)), yticklabels=MODELS, xlim=(-0.05, 1.05), xticks=[0, 1])
    axes[0].set_ylim(len(MODELS) - 0.5, -0.5)
    axes[1].set_xlabel("share of lines read right")
    return figure
