"""Time against sequence length, as multiples of the shallow Conv1D in the same run."""

from tools.figures.common import BASELINE, CNN, RNN, band, values

REFERENCE = "Conv1D, 2 layers"
LINES = {
    "GRU": (RNN, ":"),
    "LSTM": (RNN, "-"),
    "SimpleRNN": (RNN, "--"),
    "TCN": (CNN, "-"),
    "average": (BASELINE, "-"),
}
PANELS = {
    "jax/train": "Training step, JAX",
    "jax/predict": "Prediction, JAX",
    "tensorflow/train": "Training step, TensorFlow",
}


def _apart(labels, gap):
    """Heights for the labels (on a log scale), each at least `gap` times the one below."""
    placed, last = {}, 0
    for height, name in sorted((height, name) for name, height in labels.items()):
        placed[name] = last = max(height, last * gap)
    return placed


def draw(plt, rows):
    figure, axes = plt.subplots(3, figsize=(5.5, 8), sharex=True)
    for ax, (setting, title) in zip(axes, PANELS.items()):
        ends = {}
        for model, (color, style) in LINES.items():
            lengths = [
                n for n in (16, 64, 256, 1024, 4096) if values(rows, model, f"{setting}/{n}")
            ]
            ratios = [
                [
                    a / b
                    for a, b in zip(
                        values(rows, model, f"{setting}/{n}"),
                        values(rows, REFERENCE, f"{setting}/{n}"),
                    )
                ]
                for n in lengths
            ]
            if lengths:
                ends[model] = band(ax, lengths, ratios, color, style)
        for model, height in _apart(ends, 1.75).items():
            ax.text(4096 * 1.15, height, model, color=LINES[model][0], va="center")
        ax.axhline(1, color=CNN, linewidth=1, linestyle=":")
        ax.set(xscale="log", yscale="log", xlim=(14, 4096 * 5), ylim=(0.01, 20))
        ax.set_title(title)
        ax.set_yticks([0.01, 0.1, 1, 10], ["1/100", "1/10", "1", "10"])
        ax.minorticks_off()
    axes[1].set_ylabel("times the shallow Conv1D")
    axes[2].set_xticks([16, 64, 256, 1024, 4096], ["16", "64", "256", "1024", "4096"])
    axes[2].set_xlabel("time steps")
    return figure
