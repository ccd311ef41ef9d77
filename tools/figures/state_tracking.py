"""Accuracy at the step asked: a thin line for each seed, a thick one for their mean."""

from tools.figures.common import BASELINE, CNN, RNN, values

STEPS = (5, 10, 20, 40, 80, 160)


def draw(plt, rows):
    lines = {
        "majority": (BASELINE, "--"),
        "SimpleRNN": (RNN, ":"),
        "GRU": (RNN, "--"),
        "LSTM": (RNN, "-"),
        "TCN, reach 32": (CNN, "-"),
        "Conv1D, running average": (CNN, "--"),
    }
    labels = {  # set by hand, so that none covers another
        "parity": {
            "LSTM, GRU,": (1, RNN),
            "SimpleRNN": (0.93, RNN),
            "TCN, reach 32": (0.56, CNN),
            "Conv1D, average": (0.49, CNN),
            "majority": (0.42, BASELINE),
        },
        "more ones": {
            "Conv1D, average": (1, CNN),
            "LSTM": (0.87, RNN),
            "SimpleRNN": (0.81, RNN),
            "GRU": (0.75, RNN),
            "TCN, reach 32": (0.66, CNN),
            "majority": (0.52, BASELINE),
        },
    }
    titles = {"parity": "Odd number of ones?", "more ones": "More ones than zeros?"}
    figure, axes = plt.subplots(2, figsize=(5.5, 6.6), sharex=True)
    for ax, task in zip(axes, labels, strict=True):
        ax.axvspan(5, 20, color=BASELINE, alpha=0.1, lw=0)
        ax.text(10, 0.38, "trained", color=BASELINE, ha="center")
        for model, (color, style) in lines.items():
            seeds = [values(rows, model, f"{task}/{step}") for step in STEPS]
            for one in zip(*seeds, strict=True):
                ax.plot(STEPS, one, color=color, alpha=0.2, lw=0.6)
            ax.plot(STEPS, [sum(s) / len(s) for s in seeds], style, color=color)
        for name, (height, color) in labels[task].items():
            ax.text(175, height, name, color=color, va="center")
        ax.set(xscale="log", xlim=(5, 1300), ylim=(0.35, 1.03), ylabel="accuracy")
        ax.set_xticks(STEPS, STEPS)
        ax.minorticks_off()
        ax.set_title(titles[task])
    axes[1].set_xlabel("step asked")
    return figure
