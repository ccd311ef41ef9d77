"""A kernel on one window of an image: nine products, one sum, one cell of the output."""

from tools.diagrams import Diagram

IMAGE = [
    [0, 0, 0, 0, 0],
    [0, 9, 9, 9, 0],
    [0, 0, 0, 9, 0],
    [0, 0, 9, 0, 0],
    [0, 0, 9, 0, 0],
]
KERNEL = [[-1, 0, 1]] * 3
CELL = 34


def minus(number):
    """The number with a minus sign as long as a plus."""
    return str(number).replace("-", "−")


def board(picture, x, title, rows, marked):
    """A grid with a title; the cells in `marked` are blue."""
    top = 32 + CELL * (5 - len(rows)) / 2
    picture.text(x + CELL * len(rows) / 2, top - 12, title)
    for family, inside, fill in (("ink", False, 0), ("cnn", True, 0.2)):
        part = [
            [minus(n) if ((r, c) in marked) == inside else None for c, n in enumerate(row)]
            for r, row in enumerate(rows)
        ]
        picture.grid(x, top, part, CELL, family, tint=lambda r, c, fill=fill: fill)


def draw():
    """Image, kernel and output side by side, one window and its sum in blue."""
    places = [(r, c) for r in range(3) for c in range(3)]
    products = [(IMAGE[r + 1][c + 1], KERNEL[r][c]) for r, c in places]
    sums = [
        [sum(IMAGE[y + r][x + c] * KERNEL[r][c] for r, c in places) for x in range(3)]
        for y in range(3)
    ]
    picture = Diagram(500, 240)
    board(picture, 8, "image", IMAGE, [(r + 1, c + 1) for r, c in places])
    picture.text(205, 122, "∗")
    board(picture, 234, "kernel", KERNEL, [])
    picture.text(363, 122, "→")
    board(picture, 390, "output", sums, [(1, 1)])
    spelled = " + ".join(f"{a}·{minus(b) if b >= 0 else f'({minus(b)})'}" for a, b in products)
    picture.text(8, 228, f"{spelled} = {minus(sums[1][1])}", anchor="start", small=True)
    return picture
