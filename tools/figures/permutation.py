"""Two rows a model, original above permuted: one dot a seed and a bar at the mean."""

from tools.figures.common import BASELINE, CNN, RNN, dots, values


def draw(plt, rows):
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
            dots(ax, values(rows, model, setting), place + lift, color, marker)
    ax.set_yticks(range(len(models)), models)
    ax.set(ylim=(4.6, -0.6), xlabel="accuracy on new digits")
    ax.set_title("Original (dots) and permuted (crosses)")
    return figure
