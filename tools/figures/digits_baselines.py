"""Accuracy against the number of training images: a panel for each amount, mean and range."""

from tools.figures.common import BASELINE, CNN, RNN, values


def draw(plt, rows):
    models = {
        "SVM, shifted copies": BASELINE,
        "SVM": BASELINE,
        "1-NN": BASELINE,
        "logistic regression": BASELINE,
        "MLP": BASELINE,
        "CNN, Flatten, shifted copies": CNN,
        "CNN, Flatten": CNN,
        "CNN, global max": CNN,
        "LSTM, row by row": RNN,
        "GRU, row by row": RNN,
    }
    names = [name.replace(", shifted copies", " + copies") for name in models]
    figure, axes = plt.subplots(1, 3, figsize=(5.5, 4), sharey=True)
    for ax, amount, low, ticks in zip(
        axes, ("50", "200", "1257"), (0.45, 0.78, 0.93), ((0.6, 0.9), (0.85, 0.95), (0.95, 1))
    ):
        for place, (model, color) in enumerate(models.items()):
            seeds = values(rows, model, amount)
            ax.plot(
                [min(seeds), max(seeds)],
                [place] * 2,
                color=color,
                alpha=0.3,
                lw=8,
                solid_capstyle="butt",
            )
            ax.plot([sum(seeds) / len(seeds)], [place], "o", color=color)
        ax.set(xlim=(low, 1.003), xticks=ticks, ylim=(len(models) - 0.5, -0.5))
        ax.set_title(f"{int(amount):,}" + " images" * (amount == "50"))
    axes[0].set_yticks(range(len(models)), names)
    axes[1].set_xlabel("accuracy on 540 new digits")
    return figure
