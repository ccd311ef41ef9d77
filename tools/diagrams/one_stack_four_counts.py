"""Two small layers on nine inputs: outputs, weights, multiply-adds and field can be counted."""

from tools.diagrams import Diagram

CELL, PITCH, LEFT = 26, 33, 18
ROWS = (230, 125, 20)  # top edges of the inputs and of the two layers
SHADED = ({2, 3, 4, 5, 6}, {1, 2}, {1})  # what the middle output of the second layer sees


def draw():
    """Inputs below, kernel 3 with stride 2 above them, kernel 2 on top; one output's cone."""
    picture = Diagram(500, 300)
    inputs = [LEFT + CELL / 2 + PITCH * n for n in range(9)]
    first = [inputs[2 * n + 1] for n in range(4)]
    second = [(first[n] + first[n + 1]) / 2 for n in range(3)]
    centres = (inputs, first, second)
    for level, (kernel, stride) in ((1, (3, 2)), (2, (2, 1))):
        for output, x in enumerate(centres[level]):
            for step in range(kernel):
                below = centres[level - 1][output * stride + step]
                seen = output in SHADED[level]
                picture.arrow(
                    (below, ROWS[level - 1] - 2),
                    (x, ROWS[level] + CELL + 2),
                    family="cnn" if seen else "baseline",
                    dashed=not seen,
                    head=False,
                )
    for row, xs, shaded in zip(ROWS, centres, SHADED):
        for n, x in enumerate(xs):
            family, fill = ("cnn", 0.3) if n in shaded else ("ink", 0)
            picture.box(x - CELL / 2, row, CELL, CELL, family=family, fill=fill, corner=3)
    for y, text in (
        (38, "3 outputs"),
        (70, "kernel 2:"),
        (88, "2 weights,"),
        (106, "6 multiply-adds"),
        (143, "4 outputs"),
        (175, "kernel 3, stride 2:"),
        (193, "3 weights,"),
        (211, "12 multiply-adds"),
        (248, "9 inputs"),
    ):
        picture.text(340, y, text, anchor="start")
    text = "receptive field of the shaded output: 5 inputs"
    picture.text(LEFT, 284, text, anchor="start", family="cnn")
    return picture
