"""Accuracy against the size of the picture and the length of the sequence."""

from tools.figures.common import BASELINE, CNN, RNN, band, values

SIDES, LENGTHS = (16, 24, 40, 64), (20, 80, 320)
PANELS = {
    "Digits on black": ("black/{} px", SIDES, {"global max": "-", "global average": "--"}),
    "Digits among scraps": ("clutter/{} px", SIDES, {"global max": "-", "global average": "--"}),
    "Find one pair of tokens": (
        "{} steps",
        LENGTHS,
        {"Conv1D, global max": "-", "Conv1D, global average": "--", "GRU": ":"},
    ),
}


def draw(plt, rows):
    figure, axes = plt.subplots(3, figsize=(5.5, 8.4))
    for ax, (title, (setting, sizes, lines)) in zip(axes, PANELS.items()):
        if title == "Digits on black":
            lines = {**lines, "Flatten": ":"}
        for model, style in lines.items():
            seeds = [values(rows, model, setting.format(size)) for size in sizes]
            color = RNN if model == "GRU" else CNN
            end = band(ax, sizes, seeds, color, style)
            name = LABELS.get(model, model)
            ax.text(sizes[-1] * 1.04, end + LIFT.get(model, 0), name, color=color, va="center")
        guess = values(rows, "majority", setting.format(sizes[0]))
        guess = sum(guess) / len(guess)
        ax.plot((sizes[0], sizes[-1]), (guess, guess), "--", color=BASELINE, lw=1)
        ax.text(sizes[0], guess + 0.03, "guessing", color=BASELINE)
        ax.set(xscale="log", ylim=(0, 1.08), ylabel="accuracy", yticks=(0, 0.5, 1))
        ax.set_xticks(sizes, sizes)
        ax.set_xticks([], minor=True)
        ax.set_xlim(sizes[0] * 0.95, sizes[0] * (sizes[-1] / sizes[0]) ** 1.5)
        ax.set_title(title)
    axes[1].set_xlabel("side of the canvas in pixels, trained on 16")
    axes[2].set_xlabel("length of the sequence, trained on 20")
    return figure


LABELS = {
    "Flatten": "Flatten, scaled",
    "Conv1D, global max": "Conv1D, max",
    "Conv1D, global average": "Conv1D, average",
}
LIFT = {"GRU": 0.07, "Conv1D, global max": -0.05}
