"""Five layers in Keras's order, with what each gives out, costs and sees."""

from tools.diagrams import Diagram

LAYERS = [  # name, output, parameters, input pixels that one of its outputs sees (width)
    ("Conv2D(8, 3)", "26 × 26 × 8", 80, 3),
    ("MaxPooling2D(2)", "13 × 13 × 8", 0, 4),
    ("Conv2D(16, 3)", "11 × 11 × 16", 1168, 8),
    ("GlobalMaxPooling2D()", "16", 0, 28),
    ("Dense(10)", "10", 170, 28),
]


def draw():
    """A row for each layer; the bar on the right is its receptive field on 28 pixels."""
    picture = Diagram(550, 40 + 38 * len(LAYERS))
    for x, head in ((10, "layer"), (195, "output"), (300, "parameters")):
        picture.text(x, 20, head, anchor="start", small=True)
    picture.text(400, 20, "sees, of 28 pixels", anchor="start", small=True)
    for n, (name, output, parameters, seen) in enumerate(LAYERS):
        y = 32 + 38 * n
        family = "baseline" if name.startswith("Dense") else "cnn"
        picture.box(6, y, 172, 28, name, family, 0.15)
        picture.text(195, y + 19, output, anchor="start")
        picture.text(372, y + 19, f"{parameters:,}", anchor="end")
        width = 140 * seen / 28
        picture.box(400 + (140 - width) / 2, y + 4, width, 20, family=family, fill=0.3, corner=0)
        picture.text(470, y + 19, str(seen))
    return picture
