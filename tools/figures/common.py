"""What the figures of the experiments share: colours with one meaning, and a mark for a seed."""

CNN, RNN, HYBRID, BASELINE = "#0072B2", "#D55E00", "#7B5EA7", "#6B6B6B"


def values(rows, model, setting):
    """What each seed gave for one model in one setting."""
    return [row["value"] for row in rows if row["model"] == model and row["setting"] == setting]


def dots(ax, seeds, place, color, marker="o"):
    """One mark a seed and a bar at their mean, in the row `place`."""
    ax.plot(seeds, [place] * len(seeds), marker, color=color, alpha=0.4, clip_on=False)
    ax.plot([sum(seeds) / len(seeds)], [place], "|", color=color, ms=15, mew=3)


def band(ax, x, seeds, color, style="-"):
    """A line through the means, and the range from lowest to highest seed around it.

    `seeds` holds one list of values for each entry of `x`. Returns the last mean, where a label
    can stand.
    """
    ax.fill_between(x, [*map(min, seeds)], [*map(max, seeds)], color=color, alpha=0.2, lw=0)
    means = [sum(s) / len(s) for s in seeds]
    ax.plot(x, means, style, color=color)
    return means[-1]


def scoreboard(plt, rows, models, setting, score):
    """One dot a seed and a bar at the mean, a row a model: who scored what on a task.

    `models` maps each model to its colour, in the order of the rows; `score` names the axis.
    """
    figure, ax = plt.subplots(figsize=(5.5, 0.6 + 0.36 * len(models)))
    for place, (model, color) in enumerate(models.items()):
        dots(ax, values(rows, model, setting), place, color)
    ax.set(yticks=range(len(models)), yticklabels=models, ylim=(len(models) - 0.5, -0.5))
    ax.set_xlabel(score)
    return figure
