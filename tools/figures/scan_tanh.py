"""How far the scanned answer is from the loop's, against the number of passes."""

from tools.figures.common import BASELINE, RNN, band, values


def draw(plt, rows):
    passes = (1, 2, 3, 4, 8, 16)
    figure, ax = plt.subplots(figsize=(5.5, 3.6))
    for weight, style, place in (("0.9", "-", (3.6, 8e-4)), ("1.5", "--", (11.2, 3e-2))):
        seeds = [values(rows, "straight lines", f"weight {weight}/passes {n}") for n in passes]
        band(ax, passes, seeds, RNN, style)
        ax.text(*place, f"weight {weight}", color=RNN)
    guess = values(rows, "no memory", "weight 0.9")
    ax.axhline(sum(guess) / len(guess), color=BASELINE, linewidth=1, linestyle="--")
    ax.text(16, 1.6, "no memory", color=BASELINE, ha="right")
    ax.set(xscale="log", yscale="log", ylim=(5e-8, 20), xlim=(1, 16.5), xlabel="passes of the scan")
    ax.set_xticks(passes, passes)
    ax.minorticks_off()
    ax.set_title("Distance from the loop with a tanh")
    return figure
