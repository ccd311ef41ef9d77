"""Accuracy above, updates until solved below: one dot a seed, a panel a length."""

from tools.figures.common import BASELINE, CNN, RNN, dots, values

MODELS = {
    "SimpleRNN": ("SimpleRNN", RNN),
    "LSTM": ("LSTM", RNN),
    "LSTM, chrono": ("LSTM, chrono", RNN),
    "GRU": ("GRU", RNN),
    "TCN, reaches": ("TCN, reaches", CNN),
    "TCN, too short": ("TCN, too short", CNN),
    "Conv1D, global max": ("Conv1D, max", CNN),
    "most frequent symbol": ("most frequent", BASELINE),
}


def draw(plt, rows):
    figure = plt.figure(figsize=(5.5, 6))
    above, below = figure.subfigures(2, 1, height_ratios=(1.1, 1))
    above.supxlabel("accuracy after 600 updates", fontsize="medium")
    below.supxlabel("updates until 95 % right (x: not by then)", fontsize="medium")
    above, below = above.subplots(1, 4, sharey=True), below.subplots(1, 4, sharey=True)
    for top, bottom, length in zip(above, below, (10, 30, 100, 300)):
        for place, (model, (_, color)) in enumerate(MODELS.items()):
            dots(top, values(rows, model, f"unmarked/accuracy/{length}"), place, color)
            updates = values(rows, model, f"unmarked/updates/{length}")
            solved = values(rows, model, f"unmarked/solved/{length}")
            for mark, wanted in (("o", 1), ("x", 0)):
                at = [n for n, yes in zip(updates, solved) if yes == wanted]
                bottom.plot(at, [place] * len(at), mark, color=color, alpha=1 - 0.6 * wanted)
        top.axvline(1 / 8, color=BASELINE, linewidth=1, linestyle="--")
        top.set(xlim=(-0.02, 1.05), xticks=(0, 1), ylim=(7.5, -0.5))
        top.set_title(f"T = {length}", loc="center")
        bottom.set(xlim=(35, 6000), xscale="log", ylim=(6.5, -0.5))
        bottom.set_xticks((50, 3000), ("50", "3000"))
        bottom.minorticks_off()
    names = [name for name, _ in MODELS.values()]
    above[0].set_yticks(range(8), names)
    below[0].set_yticks(range(7), names[:7])
    return figure
