"""Accuracy of six networks on a moving digit, by the order and the speed of the frames."""

from tools.figures.common import BASELINE, CNN, HYBRID, RNN, dots, values

MODELS = {
    "frame CNN, average": CNN,
    "frames as channels": CNN,
    "(2+1)D CNN": CNN,
    "GRU over pixels": RNN,
    "frame CNN, GRU": HYBRID,
    "ConvLSTM": HYBRID,
}
TITLES = {"2 px": "in order", "shuffled": "shuffled", "from 200 clips": "from 200\nclips"}


def draw(plt, rows):
    figure, axes = plt.subplots(1, 3, figsize=(5.5, 3.4), sharey=True)
    for ax, (setting, title) in zip(axes, TITLES.items()):
        for place, (model, color) in enumerate(MODELS.items()):
            dots(ax, values(rows, model, setting), place, color)
        for chance in (0.25, 0.5):
            ax.axvline(chance, color=BASELINE, linewidth=1, linestyle="--")
        ax.set(xlim=(0.15, 1.05), ylim=(5.5, -0.5))
        ax.set_xticks((0.25, 0.5, 1), ("¼", "½", "1"))
        ax.set_title(title, fontweight="normal")
    axes[0].set_yticks(range(len(MODELS)), MODELS)
    axes[1].set_xlabel("accuracy on new clips")
    return figure
