"""What one step costs against the reach: counted, held, and timed."""

from tools.figures.common import BASELINE, CNN, RNN, band, values

REACHES = (16, 64, 256, 1024, 4096)


def draw(plt, rows):
    lines = {
        "SimpleRNN": (RNN, ":"),
        "LSTM": (RNN, "--"),
        "GRU": (RNN, "-"),
        "TCN, cached": (CNN, "--"),
        "TCN, whole window": (CNN, "-"),
        "empty call": (BASELINE, "--"),
    }
    # How far a label is moved up, as a factor, where it would cover another.
    moved = {
        "multiply-adds": {"GRU": 0.55, "TCN, cached": 1.8},
        "state bytes": {"TCN, cached": 1.5, "TCN, whole window": 0.7},
        "microseconds": {},
    }
    names = {
        "GRU": "recurrent",
        "TCN, cached": "TCN, cached",
        "TCN, whole window": "TCN, window",
        "empty call": "empty call",
    }
    limits = {
        "multiply-adds": (4e3, 2e8),
        "state bytes": (1e2, 1.5e6),
        "microseconds": (0.3, 500),
    }
    titles = {
        "multiply-adds": "Multiply-adds a step",
        "state bytes": "Bytes kept",
        "microseconds": "Time a step, GRU = 1",
    }
    figure, axes = plt.subplots(3, figsize=(5.5, 8), sharex=True)
    for ax, measure in zip(axes, titles, strict=True):
        for model, (color, style) in lines.items():
            seeds = [values(rows, model, f"{measure}/{reach}") for reach in REACHES]
            if not all(seeds):
                continue
            if measure == "microseconds":
                units = [values(rows, "GRU", f"{measure}/{reach}") for reach in REACHES]
                seeds = [[a / b for a, b in zip(*pair, strict=True)] for pair in zip(seeds, units)]
            end = band(ax, REACHES, seeds, color, style)
            if model in names:
                height = end * moved[measure].get(model, 1)
                ax.text(4900, height, names[model], color=color, va="center")
        ax.set(xscale="log", yscale="log", xlim=(14, 60000), ylim=limits[measure])
        ax.set_xticks(REACHES, REACHES)
        ax.minorticks_off()
        ax.set_title(titles[measure])
    axes[2].set_xlabel("how many steps an answer can depend on")
    return figure
