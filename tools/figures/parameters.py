"""Where parameters and multiply-adds sit, as shares; below, how the two grow with the length."""

from tools.figures.common import BASELINE, CNN, RNN, values

NETWORKS = {
    "linear on pixels": "linear",
    "CNN, Flatten": "CNN, Flatten",
    "CNN, global average": "CNN, average",
    "SimpleRNN over rows": "SimpleRNN",
    "VGG16": "VGG16",
    "ResNet50": "ResNet50",
}
KINDS = {"convolution": CNN, "recurrent": RNN, "dense": BASELINE}
STEPS = (16, 64, 256, 1024)


def short(count):
    """A count as one reads it: 896, 6.4 k, 3.9 M, 15 G."""
    for unit, size in (("G", 1e9), ("M", 1e6), ("k", 1e3)):
        if count >= size:
            return f"{count / size:.{1 if count < 10 * size else 0}f} {unit}"
    return str(int(count))


def draw(plt, rows):
    figure, (shares, growth) = plt.subplots(2, figsize=(5.5, 7.4), height_ratios=(1.5, 1))
    for place, model in enumerate(NETWORKS):
        for count, lift in (("parameters", -0.19), ("multiply-adds", 0.19)):
            total, start = values(rows, model, count)[0], 0
            for kind, color in KINDS.items():
                part = sum(values(rows, model, f"{count}/{kind}")) / total
                light = 1 if count == "parameters" else 0.5
                shares.barh(place + lift, part, 0.34, start, color=color, alpha=light, lw=0)
                start += part
            shares.text(1.02, place + lift, short(total), va="center")
    shares.set(ylim=(5.6, -1.1), xlim=(0, 1.25), xticks=(0, 0.5, 1))
    shares.set_yticks(range(len(NETWORKS)), NETWORKS.values())
    shares.set_xticklabels(("0", "half", "all"))
    for x, kind in ((0, "convolution"), (0.42, "recurrent"), (0.78, "dense")):
        shares.text(x, -0.75, kind, color=KINDS[kind], weight="bold")
    shares.set_title("Parameters (dark), multiply-adds (pale)")

    for model, color in (("LSTM", RNN), ("Conv1D", CNN), ("Flatten, Dense", BASELINE)):
        for count, style in (("parameters", "-"), ("multiply-adds", "--")):
            line = [values(rows, model, f"{steps} steps/{count}")[0] for steps in STEPS]
            growth.plot(STEPS, line, style, color=color)
            if model != "Flatten, Dense" or count == "parameters":
                growth.text(1200, line[-1], LABELS[model, count], color=color, va="center")
    growth.set(xscale="log", yscale="log", xlim=(14, 17000), ylim=(1000, 5e7), xlabel="time steps")
    growth.set_xticks(STEPS, STEPS)
    growth.set_xticks([], minor=True)
    growth.set_title("Longer: more work, not more weights")
    return figure


LABELS = {
    ("LSTM", "parameters"): "LSTM,\nparameters",
    ("LSTM", "multiply-adds"): "LSTM, work",
    ("Conv1D", "parameters"): "Conv1D,\nparameters",
    ("Conv1D", "multiply-adds"): "Conv1D, work",
    ("Flatten, Dense", "parameters"): "Dense, both",
}
