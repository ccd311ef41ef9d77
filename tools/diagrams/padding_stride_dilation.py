"""Six numbers, a kernel of three: which windows each padding, stride and dilation makes."""

from tools.diagrams import Diagram

CELL = 29


def draw():
    """Two columns of three panels; in each, one output and the window it saw are blue."""
    picture = Diagram(560, 420)
    panels = [
        ("valid", 0, 0, 1, 1, 1),
        ("valid, stride 2", 0, 0, 2, 1, 1),
        ("same", 1, 1, 1, 1, 0),
        ("same, stride 2", 0, 1, 2, 1, 2),
        ("causal", 2, 0, 1, 1, 1),
        ("valid, dilation 2", 0, 0, 1, 2, 1),
    ]
    for n, (name, before, after, stride, dilation, chosen) in enumerate(panels):
        x, y = 8 + n % 2 * 285, 10 + n // 2 * 138
        padded = "0" * before + "123456" + "0" * after
        x += (2 - before) * CELL  # the 1 stands at the same place in each panel
        start = chosen * stride
        window = range(start, start + 2 * dilation + 1, dilation)
        picture.text(x + before * CELL, y + 14, name, "start", bold=True)
        for c, value in enumerate(padded):
            zero = c < before or c >= before + 6
            tint = 0.3 if c in window else 0
            family = "cnn" if c in window else "ink"
            picture.box(x + c * CELL, y + 24, CELL, CELL, value, family, tint, 0, dashed=zero)
        outputs = range(0, len(padded) - 2 * dilation, stride)
        for place, first in enumerate(outputs):
            text = "".join(padded[first : first + 2 * dilation + 1 : dilation])
            where = first + (2 if name == "causal" else dilation)
            left = x + where * CELL
            family, tint = ("cnn", 0.3) if place == chosen else ("ink", 0)
            picture.box(left, y + 94, CELL, CELL, "", family, tint, 0)
            picture.text(left + CELL / 2, y + 113, text, small=True)
            if place == chosen:
                for c in window:
                    end = left + CELL / 2 + (c - window[1]) / dilation * 5
                    picture.arrow((x + c * CELL + CELL / 2, y + 55), (end, y + 92), family="cnn")
    return picture
