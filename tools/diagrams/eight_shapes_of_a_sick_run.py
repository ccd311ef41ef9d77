"""Eight sick runs in sketches: the shape of the two loss curves, sorted by three questions."""

from math import exp

from tools.diagrams import Diagram

WIDTH, HEIGHT = 120, 62  # of one sketch
TIMES = [step / 24 for step in range(25)]
BOUNCE = [0, 0.1, -0.12, 0.3, -0.05, 0.22, -0.1, 0.12]


def falls(to, speed=7.0, start=0.95):
    """A loss that falls as a healthy one does."""
    return [to + (start - to) * exp(-speed * time) for time in TIMES]


def bounces(size, low):
    """A loss that is thrown about."""
    return [
        max(value + size * BOUNCE[n % 8] * (n > 2), 0.03) for n, value in enumerate(falls(low, 6))
    ]


ROWS = [
    (
        "1. The training loss leaves the picture, or stays where it began",
        [
            ("exploding", [0.7, 0.74, 1.02], None),
            ("dead ReLU", [0.95, 0.75, 0.9] + [0.83] * 22, [0.9, 0.7] + [0.83] * 23),
            ("rate too low", [0.9 - 0.25 * time for time in TIMES], None),
        ],
    ),
    (
        "2. It falls, but not as far as it should",
        [
            ("too small a network", falls(0.42, 5), falls(0.48, 5)),
            ("rate too high", bounces(0.4, 0.2), bounces(1.0, 0.38)),
        ],
    ),
    (
        "3. It falls to the floor: look at the other curve",
        [
            (
                "label noise",
                falls(0.08, 2.6),
                [0.5 * exp(-9 * t) + 0.42 + 0.5 * t * t for t in TIMES],
            ),
            ("no shuffle", falls(0.06), falls(0.55, 1.6)),
            ("leak", falls(0.05), falls(0.08, 8)),
        ],
    ),
]


def draw():
    """Three rows of sketches: training dashed, validation in one piece."""
    picture = Diagram(560, 448)
    for row, (question, shapes) in enumerate(ROWS):
        top = 20 + 138 * row
        picture.text(10, top, question, "start", bold=True)
        for column, (name, training, validation) in enumerate(shapes):
            x, y = 22 + 182 * column, top + 18
            picture.arrow((x, y), (x, y + HEIGHT), (x + WIDTH + 20, y + HEIGHT), head=False)
            _curve(picture, x, y, training, dashed=True)
            _curve(picture, x, y, validation or [], dashed=False)
            picture.text(x, y + HEIGHT + 20, name, "start")
    picture.arrow((22, 432), (52, 432), family="cnn", dashed=True, head=False, width=2)
    picture.text(60, 436, "training loss", "start", small=True)
    picture.arrow((162, 432), (192, 432), family="cnn", head=False, width=2)
    picture.text(200, 436, "validation loss, where it differs", "start", small=True)
    return picture


def _curve(picture, x, y, losses, dashed):
    """One curve of the sketch; what is above its top ends there."""
    points = [(x + WIDTH * n / 24, y + HEIGHT * (1 - loss)) for n, loss in enumerate(losses)]
    if points:
        picture.arrow(*points, family="cnn", dashed=dashed, head=losses[-1] > 1, width=2)
