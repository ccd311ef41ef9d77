"""Above, what a probe reads of x against depth; below, where a trained network sees a square."""

from tools.figures.common import BASELINE, CNN, band, dots, values


def draw(plt, rows):
    depths = (1, 2, 4, 8, 12)
    figure, (above, below) = plt.subplots(2, figsize=(5.5, 5.8), height_ratios=(3, 2))
    for image, style in (("constant", "-"), ("noise", "--")):
        start = [values(rows, "pixels", f"{image}/0")]
        for padding in ("circular", "reflect", "valid", "zeros"):
            color = CNN if padding == "zeros" else BASELINE
            seeds = start + [values(rows, padding, f"{image}/{depth}") for depth in depths]
            last = band(above, (0, *depths), seeds, color, style)
        label = {"constant": "zeros, even image", "noise": "zeros, noise"}[image]
        above.text(12.2, last, label, color=CNN, va="center")
    above.set(xlim=(0, 16.5), xticks=(0, *depths), ylim=(-0.05, 0.8))
    above.set(xlabel="untrained convolutions", ylabel="R² of x")
    above.set_title("Can a linear probe read where it is?")
    models = {"zeros": CNN, "valid": CNN, "reflect": CNN, "circular": CNN, "majority": BASELINE}
    for place, (model, color) in enumerate(models.items()):
        dots(below, values(rows, model, "left or right/600"), place, color)
    below.axvline(0.5, color=BASELINE, linewidth=1, linestyle="--")
    below.set_yticks(range(len(models)), models)
    below.set(xlim=(0.45, 1.01), ylim=(4.6, -0.6), xlabel="accuracy after training")
    below.set_title("Is the square on the left or on the right?")
    above.text(12.2, 0.02, "all others", color=BASELINE, va="center")
    return figure
