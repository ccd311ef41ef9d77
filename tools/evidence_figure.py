"""Draw the figure of an experiment from its stored rows: mean, and lowest to highest seed."""

import io
from pathlib import Path

from tools.theme_svg import follow_colour_scheme

STYLE = Path(__file__).resolve().parent.parent / "tests/guide.mplstyle"
CNN, RNN, BASELINE = "#0072B2", "#D55E00", "#6B6B6B"


def values(rows, model, setting):
    """What each seed gave for one model in one setting."""
    return [row["value"] for row in rows if row["model"] == model and row["setting"] == setting]


def draw(experiment, rows):
    """The figure of an experiment as SVG."""
    import matplotlib
    import matplotlib.pyplot as plt

    with matplotlib.rc_context(fname=STYLE):
        figure = DRAWN[experiment](plt, rows)
        svg = io.StringIO()
        figure.savefig(svg, format="svg", metadata={"Date": None, "Creator": None})
        plt.close(figure)
    return follow_colour_scheme(svg.getvalue())


def _dots(ax, seeds, place, color, marker="o"):
    """One mark a seed and a bar at their mean."""
    ax.plot(seeds, [place] * len(seeds), marker, color=color, alpha=0.4, clip_on=False)
    ax.plot([sum(seeds) / len(seeds)], [place], "|", color=color, ms=15, mew=3)


def _shift(plt, rows):
    """Accuracy against shift, trained on centred digits above, on moved ones below."""
    lines = {
        "CNN, stride 1, global max": ("stride 1, global max", CNN, "-"),
        "CNN, 1 max-pool, global max": ("max-pool, global max", CNN, "--"),
        "CNN, 2 max-pools, Flatten": ("2 max-pools, Flatten", CNN, "-."),
        "CNN, Flatten": ("Flatten", CNN, ":"),
        "MLP": ("MLP", BASELINE, "--"),
        "SVM": ("SVM", BASELINE, "-"),
    }
    # Where a label would cover another line, it is moved up or down.
    labels = {
        "centred": {
            "stride 1, global max": 1.0,
            "max-pool, global max": 0.92,
            "2 max-pools, Flatten": 0.25,
            "Flatten": 0.18,
            "MLP": 0.11,
            "SVM": 0.04,
        },
        "moved": {"stride 1, global max": 1.0, "max-pool, global max": 0.93},
    }
    figure, axes = plt.subplots(2, figsize=(5.5, 7), sharex=True)
    for ax, training in zip(axes, ("centred", "moved")):
        for model, (name, color, style) in lines.items():
            shifts = [n for n in range(7) if values(rows, model, f"{training}/accuracy/{n}")]
            seeds = [values(rows, model, f"{training}/accuracy/{n}") for n in shifts]
            if not shifts:
                continue
            ax.fill_between(shifts, [*map(min, seeds)], [*map(max, seeds)], color=color, alpha=0.2)
            mean = [sum(s) / len(s) for s in seeds]
            ax.plot(shifts, mean, style, color=color)
            ax.text(6.15, labels[training].get(name, mean[-1]), name, color=color, va="center")
        ax.set(ylim=(0, 1.03), xlim=(0, 9.4), ylabel="accuracy", xticks=range(7))
        ax.set_title(f"Trained on {training} digits")
    axes[1].set_xlabel("shift of the test digits in pixels")
    return figure


def _order(plt, rows):
    """One dot a seed and a bar at the mean, a panel a task."""
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
            _dots(ax, values(rows, model, task), place, color)
        ax.axvline(0.5, color=BASELINE, linewidth=1, linestyle="--")
        ax.set(xlim=(0.4, 1.03), xticks=(0.5, 1), ylim=(5.5, -0.5))
        ax.set_title(task)
    axes[0].set_yticks(range(len(models)), models)
    axes[1].set_xlabel("accuracy on new sequences")
    return figure


def _permutation(plt, rows):
    """Two rows a model, original above permuted: one dot a seed and a bar at the mean."""
    models = {
        "CNN, global max": CNN,
        "CNN, Flatten": CNN,
        "GRU over rows": RNN,
        "MLP": BASELINE,
        "SVM": BASELINE,
    }
    figure, ax = plt.subplots(figsize=(5.5, 3.6))
    for place, (model, color) in enumerate(models.items()):
        for setting, lift, marker in (("original", -0.17, "o"), ("permuted", 0.17, "x")):
            _dots(ax, values(rows, model, setting), place + lift, color, marker)
    ax.set_yticks(range(len(models)), models)
    ax.set(ylim=(4.6, -0.6), xlabel="accuracy on new digits")
    ax.set_title("Original (dots) and permuted (crosses)")
    return figure


DRAWN = {"order": _order, "permutation": _permutation, "shift": _shift}
