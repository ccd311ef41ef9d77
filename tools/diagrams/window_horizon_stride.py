"""Three examples cut from one series: a window of four, a horizon of three, a stride of two."""

from tools.diagrams import Diagram

WINDOW, HORIZON, STRIDE = 4, 3, 2
CELL = 34
LEFT = 110


def draw():
    """The series on top, an example in each row: filled cells go in, tinted ones are asked for."""
    picture = Diagram(525, 222)
    picture.text(6, 38, "series", anchor="start")
    picture.grid(LEFT, 16, [range(12)], CELL)
    for n in range(3):
        y = 74 + 44 * n
        start = LEFT + n * STRIDE * CELL
        picture.text(6, y + 22, f"example {n + 1}", anchor="start")
        first = n * STRIDE
        inputs = range(first, first + WINDOW)
        targets = range(first + WINDOW, first + WINDOW + HORIZON)
        picture.grid(start, y, [inputs], CELL, "baseline", tint=lambda r, c: 0.25)
        picture.grid(start + WINDOW * CELL, y, [targets], CELL, "hybrid", tint=lambda r, c: 0.25)
    y = 74 + 44
    picture.arrow((LEFT, y + 17), (LEFT + STRIDE * CELL - 4, y + 17), label="stride")
    start, low = LEFT + 2 * STRIDE * CELL, y + 94
    picture.text(start + WINDOW * CELL / 2, low, "window: known", small=True)
    middle = start + (WINDOW + HORIZON / 2) * CELL
    picture.text(middle, low, "horizon: asked for", small=True)
    return picture
