"""Work and time of a linear recurrence against the length of the sequence."""

from tools.figures.common import BASELINE, CNN, HYBRID, RNN, band, values


def draw(plt, rows):
    lines = {
        "loop": (RNN, "-"),
        "loop, one call a step": (RNN, "--"),
        "scan": (HYBRID, "-"),
        "long convolution": (CNN, "--"),
        "FFT": (CNN, "-"),
        "one step back": (BASELINE, ":"),
    }
    # Where a label would cover another, it is moved up or down by a factor, or left out.
    labels = {
        "operations": {"loop, one call a step": 0, "one step back": 0, "loop": 0.8, "scan": 1.3},
        "time": {"one step back": 0.45, "loop": 0.95, "long convolution": 2.2, "scan": 1.1},
    }
    figure, axes = plt.subplots(2, figsize=(5.5, 7.4), sharex=True)
    for ax, what in zip(axes, ("operations", "time")):
        for model, (color, style) in lines.items():
            lengths = [
                n for n in (16, 64, 256, 1024, 4096, 16384) if values(rows, model, f"{what}/{n}")
            ]
            end = band(
                ax, lengths, [values(rows, model, f"{what}/{n}") for n in lengths], color, style
            )
            moved = labels[what].get(model, 1)
            if moved:
                ax.text(lengths[-1] * 1.15, end * moved, model, color=color, va="center")
        ax.set(xscale="log", yscale="log", xlim=(13, 500000))
        ax.set_xticks((16, 256, 4096), ("16", "256", "4,096"))
        ax.minorticks_off()
    axes[1].set_ylim(0.05, 3000)
    axes[0].set_title("Multiplications and additions a channel")
    axes[1].set_title("Time; the loop over 1,024 steps is 1")
    axes[1].set_xlabel("time steps")
    return figure
