"""Accuracy against shift, trained on centred digits above, on moved ones below."""

from tools.figures.common import BASELINE, CNN, values


def draw(plt, rows):
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
