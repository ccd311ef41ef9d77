"""The axes of a batch of images and of a batch of sequences, and what one kernel or step reads."""

from tools.diagrams import Diagram

CELL = 26


def batch(picture, x, y, columns, rows):
    """The edges of two more samples behind the front one, up and to the right."""
    width, height = columns * CELL, rows * CELL
    for n in (1, 2):
        left, top, right, bottom = x + 9 * n, y - 9 * n, x + width + 9 * n, y + height - 9 * n
        picture.arrow(
            (left, top + 9),
            (left, top),
            (right, top),
            (right, bottom),
            (right - 9, bottom),
            head=False,
        )
    picture.arrow((x - 6, y - 8), (x + 14, y - 28))
    picture.text(x + 16, y - 32, "batch", anchor="end")


def draw():
    """Images on the left, sequences on the right, and below them what a layer reads at once."""
    picture = Diagram(560, 318)
    x, y = 62, 84
    picture.text(8, 20, "(batch, height, width, channels)", anchor="start", bold=True)
    batch(picture, x, y, 6, 5)
    picture.grid(
        x, y, [[""] * 6] * 5, CELL, "cnn", lambda r, c: 0.35 * (1 <= r <= 3 and 1 <= c <= 3)
    )
    picture.arrow((x - 10, y), (x - 10, y + 5 * CELL))
    picture.text(x - 16, y + 62, "height", anchor="end")
    picture.arrow((x, y + 5 * CELL + 10), (x + 6 * CELL, y + 5 * CELL + 10))
    picture.text(x + 3 * CELL, y + 5 * CELL + 28, "width")
    picture.grid(x + 188, y + 26, [["R"], ["G"], ["B"]], CELL, "cnn", lambda r, c: 0.35)
    picture.arrow((x + 3.5 * CELL, y + 2.5 * CELL), (x + 184, y + 65), family="cnn")
    picture.text(x + 208, y + 122, "channels")
    picture.text(8, 286, "A kernel covers a few places", anchor="start", family="cnn")
    picture.text(8, 306, "and reads all channels there.", anchor="start", family="cnn")

    x = 382
    picture.text(320, 20, "(batch, time, features)", anchor="start", bold=True)
    batch(picture, x, y, 6, 5)
    picture.grid(x, y, [[""] * 6] * 5, CELL, "rnn", lambda r, c: 0.35 * (c == 2))
    picture.arrow((x - 10, y), (x - 10, y + 5 * CELL))
    picture.text(x - 14, y + 70, "features", anchor="end")
    picture.arrow((x, y + 5 * CELL + 10), (x + 6 * CELL, y + 5 * CELL + 10))
    picture.text(x + 3 * CELL, y + 5 * CELL + 28, "time")
    picture.arrow((x + 2.5 * CELL, y + 2.5 * CELL), (x + 5.5 * CELL, y + 2.5 * CELL), family="rnn")
    picture.text(320, 286, "A recurrent layer takes one time", anchor="start", family="rnn")
    picture.text(320, 306, "step, all features, then the next.", anchor="start", family="rnn")
    return picture
