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
