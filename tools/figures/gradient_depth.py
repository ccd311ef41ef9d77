"""Gradient against spectral radius, and layer by layer in networks without recurrence."""

from tools.figures.common import BASELINE, CNN, RNN, band, values

RECURRENCES = [  # model, raw or clipped, line, label and its height
    ("recurrence, linear", "raw", "-", "linear", 1e18),
    ("recurrence, linear", "clipped", ":", "linear,\nclipped", 1e-6),
    ("recurrence, tanh", "raw", "--", "tanh", 1e5),
]
LABELS = {  # line, and the height of the label
    "ReLU, he, residual": ("-", 1e7),
    "tanh, residual": ("-", 10**3.5),
    "sigmoid, residual": ("-", 10**1.6),
    "ReLU, he": ("--", 10**-0.3),
    "conv, tanh": ("-", 10**-2.2),
    "tanh": ("--", 10**-4.1),
    "ReLU, glorot": ("--", 10**-6.2),
    "sigmoid": ("--", 10**-9.5),
}


def draw(plt, rows):
    figure, (top, below) = plt.subplots(2, figsize=(5.5, 8.4))
    settings = {row["setting"].split("/")[-1] for row in rows if "start" in row["setting"]}
    radii = sorted(map(float, settings))
    for model, when, style, label, height in RECURRENCES:
        seeds = [values(rows, model, f"{when}/start/{radius}") for radius in radii]
        if all(seeds):
            band(top, radii, seeds, RNN, style)
            top.text(1.53, height, label, color=RNN, va="center")
    top.axhline(1, color=BASELINE, lw=1)
    top.text(0.51, 1e3, "unchanged", color=BASELINE, va="center")
    top.set(yscale="log", xlim=(0.5, 1.83), xticks=[0.5, 0.75, 1, 1.25, 1.5])
    top.set(xlabel="spectral radius", ylabel="gradient 100 steps back")
    top.set_title("A recurrence")

    places = sorted({int(r["setting"][7:]) for r in rows if r["setting"].startswith("kernel/")})
    for model, (style, height) in LABELS.items():
        color = CNN if model.startswith("conv") else BASELINE
        seeds = [values(rows, model, f"kernel/{place}") for place in places]
        if all(seeds):
            band(below, places, seeds, color, style)
            if model == "sigmoid":
                below.text(19, 1e-12, model, color=color, va="center")
            else:
                below.text(30.7, height, model, color=color, va="center")
    below.set(yscale="log", xlim=(1, 46), ylim=(1e-21, 1e10), xticks=[1, 10, 20, 30])
    below.set(xlabel="layer, from the input", ylabel="gradient of the kernel")
    below.set_title("Thirty layers, no recurrence")
    return figure
