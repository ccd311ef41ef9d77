"""From the import to the score: the station at which each of twelve error messages arises."""

from tools.diagrams import Diagram

STATIONS = [
    ("import keras", "ink", {12: "No module named 'tensorflow'"}),
    ("data", "baseline", {10: "inhomogeneous shape, Invalid dtype"}),
    ("building", "ink", {6: "Do not pass an input_shape", 11: "symbolic"}),
    ("convolution", "cnn", {1: "min_ndim=4", 3: "axis -1", 9: "destroy the mask"}),
    ("pooling", "cnn", {5: "size would be zero or negative"}),
    ("recurrent layer", "rnn", {2: "expected ndim=3, found ndim=2"}),
    ("dense layer", "ink", {4: "axis -1 … to have value 5408"}),
    ("fit", "ink", {8: "Data cardinality is ambiguous"}),
    ("loss", "ink", {7: "target and output … the same shape"}),
    ("score", "baseline", {}),
]
HEIGHT, GAP, LEFT, WIDTH, LETTER = 32, 14, 6, 130, 8.8


def draw():
    """Stations from top to bottom, their messages to the right; the last one stays silent."""
    picture = Diagram(550, len(STATIONS) * (HEIGHT + GAP) + 6)
    for n, (station, family, messages) in enumerate(STATIONS):
        y = 10 + n * (HEIGHT + GAP)
        picture.box(LEFT, y, WIDTH, HEIGHT, station, family, 0.15, dashed=not messages)
        if n:
            middle = LEFT + WIDTH / 2
            picture.arrow((middle, y - GAP + 1), (middle, y - 1))
        x = LEFT + WIDTH + 26
        for number, words in messages.items():
            picture.circle(x, y + 16, 12, str(number), family)
            picture.text(x + 18, y + 21, words, "start")
            x += 18 + LETTER * len(words) + 22
        if not messages:
            picture.text(x - 10, y + 21, "four mistakes that print nothing", "start")
    return picture
