"""One dot a seed and a bar at the mean, a panel for the order of the frames."""

from tools.figures.common import BASELINE, CNN, HYBRID, dots, values

MODELS = {
    "roll and compare": BASELINE,
    "single frame": CNN,
    "frame CNN, average": CNN,
    "frames as channels": CNN,
    "frame CNN, GRU": HYBRID,
    "ConvLSTM": HYBRID,
}
TITLES = {
    "in order": "in order",
    "shuffled at test": "shuffled\nat test",
    "always shuffled": "always\nshuffled",
}


def draw(plt, rows):
    figure, axes = plt.subplots(1, 3, figsize=(5.5, 3.6), sharey=True)
    for ax, (setting, title) in zip(axes, TITLES.items()):
        for place, (model, color) in enumerate(MODELS.items()):
            seeds = values(rows, model, setting)
            if seeds:
                dots(ax, seeds, place, color)
        for chance in (0.25, 0.5):
            ax.axvline(chance, color=BASELINE, linewidth=1, linestyle="--")
        ax.set(xlim=(0.15, 1.05), ylim=(5.5, -0.5))
        ax.set_xticks((0.25, 0.5, 1), ("¼", "½", "1"))
        ax.set_title(title, fontweight="normal")
    axes[0].set_yticks(range(len(MODELS)), MODELS)
    axes[1].set_xlabel("accuracy on new clips")
    return figure
