"""Perplexity after so many characters of context: counts, CNN, GRU."""

from tools.figures.common import BASELINE, CNN, RNN, band, values


def draw(plt, rows):
    figure, ax = plt.subplots(figsize=(5.5, 3.4))
    lines = (("n-gram", BASELINE, ":", -0.6), ("CNN", CNN, "--", 0.3), ("GRU", RNN, "-", -0.3))
    for model, color, style, raised in lines:
        contexts = [k for k in (1, 2, 4, 8, 16, 32, 64) if values(rows, model, f"after {k}")]
        seeds = [values(rows, model, f"after {k}") for k in contexts]
        last = band(ax, contexts, seeds, color, style)
        ax.text(contexts[-1] * 1.08, last + raised, model, color=color, va="center")
    ax.set_xscale("log", base=2)
    ax.set(xticks=(1, 2, 4, 8, 16, 32, 64), xticklabels=(1, 2, 4, 8, 16, 32, 64), xlim=(0.9, 110))
    ax.minorticks_off()
    ax.set(xlabel="characters read before", ylabel="perplexity on new text")
    return figure
