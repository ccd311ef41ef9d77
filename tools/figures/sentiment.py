"""One dot a seed and a bar at the mean, a panel a grade."""

from tools.figures.common import BASELINE, CNN, RNN, dots, values

MODELS = {
    "bag of words": BASELINE,
    "word pairs": BASELINE,
    "Conv1D": CNN,
    "TCN": CNN,
    "BiLSTM": RNN,
}
GRADES = {
    "words": "words",
    "adjacent negation": "adjacent",
    "long scope": "long scope",
    "3 asides": "3 asides",
    "4 asides": "4 asides",
}


def draw(plt, rows):
    figure, axes = plt.subplots(1, 5, figsize=(7, 2.6), sharey=True)
    for ax, (grade, title) in zip(axes, GRADES.items()):
        for place, (model, color) in enumerate(MODELS.items()):
            dots(ax, values(rows, model, grade), place, color)
        ax.axvline(0.5, color=BASELINE, linewidth=1, linestyle="--")
        ax.set(xlim=(0.4, 1.03), xticks=(0.5, 1), ylim=(4.5, -0.5))
        ax.set_title(title)
    axes[0].set_yticks(range(len(MODELS)), MODELS)
    figure.supxlabel("accuracy on new reviews", fontsize="medium")
    return figure
