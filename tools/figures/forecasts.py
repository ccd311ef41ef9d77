"""A panel a series: how the error of each model grows with the steps that it looks ahead."""

from tools.figures.common import BASELINE, CNN, RNN, values

TITLES = {
    "sunspots": "sunspots",
    "CO2": "CO2, ppm",
    "El Nino": "El Niño, °C",
    "walk": "random walk",
}
MODELS = {
    "last value": (BASELINE, "--"),
    "season before": (BASELINE, ":"),
    "ridge": (BASELINE, "-"),
    "CNN": (CNN, "-"),
    "GRU": (RNN, "-"),
}
STEPS = (1, 3, 6, 9, 12)


def draw(plt, rows):
    figure, axes = plt.subplots(2, 2, figsize=(5.5, 5.6), sharex=True)
    for ax, (series, title) in zip(axes.flat, TITLES.items()):
        for model, (color, style) in MODELS.items():
            if (series, model) == ("walk", "season before"):
                continue  # a walk has no season
            seeds = [values(rows, model, f"{series} step {step}") for step in STEPS]
            means = [sum(errors) / len(errors) for errors in seeds]
            ax.plot(STEPS, means, style, color=color, marker=".", ms=6, label=model)
        ax.set(xticks=STEPS, ylim=(0, None))
        ax.set_title(title, fontweight="normal")
    figure.supxlabel("steps ahead", fontsize=12)
    figure.supylabel("mean error", fontsize=12)
    handles, labels = axes[0, 0].get_legend_handles_labels()
    figure.legend(handles, labels, loc="outside upper center", ncols=3, handlelength=1.6)
    return figure
