"""A panel a task, three rows a model: the mean error over persistence's, and its range."""

from tools.figures.common import BASELINE, CNN, RNN, values

TITLES = {
    "sunspots/1": "sunspots, next year",
    "random walk/1": "random walk, next step",
    "CO2/1": "CO2, next month",
    "CO2/12": "CO2, next year",
    "El Nino/1": "El Niño, next month",
    "El Nino/6": "El Niño, half a year",
}
MODELS = {"seasonal naive": BASELINE, "ridge": BASELINE, "TCN": CNN, "LSTM": RNN, "GRU": RNN}
VARIANTS = {"": ("o", -0.26), ", change": ("x", 0), ", all relative": ("D", 0.26)}


def draw(plt, rows):
    figure, axes = plt.subplots(3, 2, figsize=(5.5, 7.6), sharex=True, sharey=True)
    for ax, (task, title) in zip(axes.flat, TITLES.items()):
        persistence = values(rows, "persistence", task)
        for place, (model, color) in enumerate(MODELS.items()):
            for variant, (marker, lift) in VARIANTS.items():
                errors = values(rows, model + variant, task)
                ratios = [error / base for error, base in zip(errors, persistence)]
                if ratios:
                    y, mean = place + lift, sum(ratios) / len(ratios)
                    ax.plot([min(ratios), max(ratios)], [y, y], color=color, alpha=0.4)
                    ax.plot([mean], [y], marker, color=color, ms=5)
        ax.axvline(1, color=BASELINE, linewidth=1, linestyle="--")
        ax.set(xscale="log", xlim=(0.17, 22), ylim=(4.6, -0.6))
        ax.set_xticks((0.25, 1, 4, 16), ("¼", "1", "4", "16"))
        ax.minorticks_off()
        ax.set_title(title, fontweight="normal")
    axes[0, 0].set_yticks(range(len(MODELS)), MODELS)
    figure.supxlabel("error, as a multiple of persistence's", fontsize=12)
    named = ("value", "change", "all relative")
    handles = [
        plt.Line2D([], [], color=BASELINE, marker=marker, ls="", ms=5, label=name)
        for name, (marker, _) in zip(named, VARIANTS.values())
    ]
    figure.legend(handles=handles, loc="outside upper center", ncols=3, handletextpad=0.1)
    return figure
