"""How often a window with a signal gives more than one without, against what the signal covers."""

from tools.figures.common import BASELINE, CNN, band, values


def draw(plt, rows):
    lines = {  # label: colour, style, and its height at the right of each panel
        "average": (CNN, "-", {"bright": 0.98, "dark": 0.98}),
        "max": (CNN, "--", {"bright": 0.84, "dark": 0.84}),
        "one pixel": (BASELINE, "-", {"bright": 0.70, "dark": 0.70}),
    }
    marked = (1, 2, 4, 8, 16)
    figure, axes = plt.subplots(2, figsize=(5.5, 5.6), sharex=True)
    for ax, sign in zip(axes, ("bright", "dark")):
        for model, (color, style, height) in lines.items():
            seeds = [values(rows, model, f"signal/{sign}/{n} of 16") for n in marked]
            band(ax, range(5), seeds, color, style)
            ax.text(4.12, height[sign], model, color=color, va="center")
        for place, n in ((0, 1), (4, 16)):
            best = values(rows, "best possible", f"signal/{sign}/{n} of 16")
            ax.plot([place] * len(best), best, "o", color=BASELINE, clip_on=False)
        ax.axhline(0.5, color=BASELINE, linewidth=1, linestyle="--")
        ax.set(ylim=(0.45, 1.03), xlim=(-0.1, 5.1), ylabel="told apart (AUC)", xticks=range(5))
        ax.set_xticklabels(marked)
        ax.set_title(f"A {sign} signal in noise")
    axes[0].text(0.12, 0.95, "best possible", color=BASELINE, va="center")
    axes[1].set_xlabel("pixels of the window, of 16, that carry the signal")
    return figure
