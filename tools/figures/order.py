"""One dot a seed and a bar at the mean, a panel a task."""

from tools.figures.common import BASELINE, CNN, RNN, dots, values


def draw(plt, rows):
    models = {
        "bag of embeddings": BASELINE,
        "Conv1D, width 3": CNN,
        "TCN, reach 63": CNN,
        "SimpleRNN": RNN,
        "LSTM": RNN,
        "GRU": RNN,
    }
    figure, axes = plt.subplots(1, 3, figsize=(5.5, 3.2), sharey=True)
    for ax, task in zip(axes, ("presence", "neighbours", "far apart")):
        for place, (model, color) in enumerate(models.items()):
            dots(ax, values(rows, model, task), place, color)
        ax.axvline(0.5, color=BASELINE, linewidth=1, linestyle="--")
        ax.set(xlim=(0.4, 1.03), xticks=(0.5, 1), ylim=(5.5, -0.5))
        ax.set_title(task)
    axes[0].set_yticks(range(len(models)), models)
    axes[1].set_xlabel("accuracy on new sequences")
    return figure
