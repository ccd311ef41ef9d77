"""Accuracy on digits 5 to 9 after ten examples of each, a row a way to learn them."""

from tools.figures.common import BASELINE, CNN, RNN, dots, values

WAYS = ("from scratch", "fine-tuned", "frozen", "frozen at random")


def draw(plt, rows):
    figure, ax = plt.subplots(figsize=(5.5, 2.8))
    for place, way in enumerate(WAYS):
        dots(ax, values(rows, "CNN", way), place - 0.16, CNN)
        dots(ax, values(rows, "GRU", way), place + 0.16, RNN)
    svm = values(rows, "SVM", "test")
    ax.axvline(sum(svm) / len(svm), color=BASELINE, ls="--", lw=1.5)
    ax.text(sum(svm) / len(svm) - 0.008, -0.62, "SVM", color=BASELINE, ha="right", va="center")
    for model, place, color in (("CNN", 1.84, CNN), ("GRU", 2.16, RNN)):
        right = max(values(rows, model, "frozen"))
        ax.text(right + 0.012, place, model, color=color, va="center")
    ax.set(yticks=range(len(WAYS)), yticklabels=WAYS, ylim=(len(WAYS) - 0.5, -0.8))
    ax.set_xlabel("accuracy on new digits")
    return figure
