"""One pattern, moved by one pixel: max pooling makes another of it, a blur keeps its sum."""

from tools.diagrams import Diagram

CELL = 22
SAID = {0: "0", 0.5: "½", 0.75: "¾", 1: "1"}


def draw():
    """On the left the pattern, on the right the same one pixel later."""
    picture = Diagram(550, 350)
    for left, title, moved in (16, "as it was", 0), (294, "moved by one pixel", 1):
        pixels = [int((moved + n) % 4 > 1) for n in range(10)]
        largest = [max(pair) for pair in zip(pixels, pixels[1:])]
        blurred = [(largest[n] + 2 * largest[n + 1] + largest[n + 2]) / 4 for n in (0, 2, 4, 6)]

        picture.text(left, 20, title, "start", bold=True)
        _cells(picture, left, 32, pixels, 1)
        picture.text(left, 84, "max pooling, windows of 2", "start", small=True)
        _lines(picture, left + CELL / 2, 94, 2)
        _cells(picture, left + CELL / 2, 118, largest[:8:2], 2)
        _sum(picture, left, 134, largest[:8:2])

        picture.text(left, 186, "larger of each two neighbours", "start", small=True)
        _cells(picture, left + CELL / 2, 196, largest, 1)
        picture.text(left, 248, "blurred with ¼ ½ ¼, every second kept", "start", small=True)
        _lines(picture, left + CELL, 258, 3)
        _cells(picture, left + 1.5 * CELL, 282, blurred, 2)
        _sum(picture, left, 298, blurred)
    picture.text(275, 338, "One pixel doubles the sum of the maxima; behind the blur it stays 3.")
    return picture


def _cells(picture, x, y, values, step):
    for n, value in enumerate(values):
        picture.box(x + n * step * CELL, y, CELL, CELL, SAID[value], "cnn", 0.5 * value, corner=0)


def _lines(picture, x, y, size):
    """Four fans from `size` cells each, the first of them around x, down to one."""
    for n in range(4):
        middle = x + (2 * n + (size - 1) / 2) * CELL
        for k in range(size):
            picture.arrow((x + (2 * n + k) * CELL, y), (middle, y + 23), head=False)


def _sum(picture, left, y, values):
    picture.text(left + 9 * CELL, y, f"sum {sum(values):.0f}", "start", bold=True)
