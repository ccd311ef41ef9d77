"""A panel a task: default settings (crosses) above tuned ones (dots) for each model."""

from tools.figures.common import BASELINE, CNN, RNN, dots, values


def draw(plt, rows):
    models = {"SimpleRNN": RNN, "LSTM": RNN, "GRU": RNN, "TCN": CNN}
    figure, axes = plt.subplots(2, 2, figsize=(5.5, 6.2), sharey=True)
    for ax, task in zip(axes.flat, ("adding", "copy", "digits", "permuted digits")):
        for place, (model, color) in enumerate(models.items()):
            dots(ax, values(rows, model, f"{task}/default"), place - 0.18, color, "x")
            dots(ax, values(rows, model, f"{task}/tuned"), place + 0.18, color)
        ax.axvline(values(rows, "baseline", task)[0], color=BASELINE, lw=1, ls="--")
        ax.set_title(task)
        if "digits" in task:
            ax.set(xlim=(0, 1.03), xlabel="accuracy, better →")
            ax.set_xticks((0, 0.5, 1), ("0", "0.5", "1"))
        else:
            ax.set_xscale("log")
            ax.set_xlabel("← better, loss")
    axes[0, 0].set_yticks(range(len(models)), models)
    axes[0, 0].set_ylim(len(models) - 0.5, -0.5)
    return figure
