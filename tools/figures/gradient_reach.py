"""Gradient against lag before training, and at the symbol to be recalled before and after."""

from tools.figures.common import BASELINE, CNN, RNN, values

# Line, and where its label stands: lag, gradient, which end of the text.
LINES = {
    "LSTM, forget bias 5": ("-", 203, 6.0, "left"),
    "IRNN": (":", 203, 0.15, "left"),
    "TCN, reach 255": ("-", 203, 2e-3, "left"),
    "TCN, reach 63": ("--", 66, 3e-11, "left"),
    "SimpleRNN, glorot": (":", 203, 8e-7, "left"),
    "SimpleRNN": ("-", 203, 1e-9, "left"),
    "LSTM, forget bias 1": ("--", 160, 1.5e-11, "left"),
    "GRU": ("-", 71, 2e-13, "left"),
    "LSTM, forget bias 0": (":", 50, 3e-13, "right"),
}
BOTTOM = 1e-14  # what is smaller is drawn below the edge, zeros of 32 bits among them


def short(model):
    return model.replace(", forget bias", "").replace("TCN, reach", "TCN").replace(", g", ",\ng")


def draw(plt, rows):
    figure, (reach, recall) = plt.subplots(2, figsize=(5.5, 8.6), height_ratios=(1, 0.95))
    settings = {row["setting"] for row in rows}
    lags = sorted(int(s.removeprefix("start/")) for s in settings if s.startswith("start/"))
    (trained,) = {s.split("/")[0] for s in settings if s.endswith(" updates/accuracy")}
    models = {row["model"] for row in rows}
    for model, (style, lag, gradient, side) in LINES.items():
        if model not in models:
            continue
        color = CNN if model.startswith("TCN") else RNN
        seeds = [[max(v, BOTTOM / 1e6) for v in values(rows, model, f"start/{n}")] for n in lags]
        means = [sum(s) / len(s) for s in seeds]
        reach.fill_between(
            lags, [*map(min, seeds)], [*map(max, seeds)], color=color, alpha=0.2, lw=0
        )
        reach.plot(lags, means, style, color=color)
        reach.text(lag, gradient, short(model), color=color, ha=side, va="center")
    reach.plot([0, 1, 1], [1, 1, BOTTOM], color=BASELINE, lw=3)
    reach.text(2, 25, "grey: no memory", color=BASELINE, va="center")
    reach.set(yscale="log", ylim=(BOTTOM, 100), xlim=(0, 275), xticks=range(0, 201, 50))
    reach.set(xlabel="lag in time steps", ylabel="gradient")
    reach.set_title("Before training")

    order = [model for model in LINES if model in models]
    for row, model in enumerate(order):
        color = CNN if model.startswith("TCN") else RNN
        before, after = (values(rows, model, f"{when}/19") for when in ("before", trained))
        right = values(rows, model, f"{trained}/accuracy")
        ends = [min(before), max(before)]
        recall.plot(ends, [row, row], color=BASELINE, lw=6, solid_capstyle="projecting")
        for mark, learned in (("o", True), ("x", False)):
            found = [g for g, share in zip(after, right) if (share >= 0.9) == learned]
            recall.plot(found, [row] * len(found), mark, color=color, alpha=0.5, ms=7, mew=2)
        share = sum(right) / len(right)
        recall.text(3e7, row, f"{100 * share:.0f} %", ha="right", va="center", color=color)
    recall.text(3e7, -1, "right", ha="right", va="center")
    recall.text(1e-11, -1, "grey: before, ●: learned, ×: not", va="center")
    recall.set(xscale="log", xlim=(3e-12, 3e7), ylim=(len(order) - 0.4, -1.6))
    recall.set_yticks(range(len(order)), [short(model) for model in order])
    recall.set_xticks([1e-10, 1e-7, 1e-4, 1e-1, 1e2])
    recall.minorticks_off()
    recall.set_xlabel("gradient at the symbol, 19 steps back")
    recall.set_title("Before and after learning to recall it")
    return figure
