"""Four causal layers of width 2 with dilations 1, 2, 4, 8: the last output sees 16 steps."""

from tools.diagrams import Diagram

STEPS, LEVELS, CELL, ROW = 16, 4, 29, 66


def draw():
    """Circles for values; blue where the last output depends on them."""
    picture = Diagram(556, 330)
    read = {LEVELS: {STEPS - 1}}
    for level in range(LEVELS, 0, -1):
        gap = 2 ** (level - 1)
        read[level - 1] = {t - back for t in read[level] for back in (0, gap)}

    def place(level, t):
        return 100 + t * CELL, 290 - level * ROW

    for level in range(1, LEVELS + 1):
        for t in sorted(read[level]):
            for back in (0, 2 ** (level - 1)):
                (x, y), (from_x, from_y) = place(level, t), place(level - 1, t - back)
                lean, rise = x - from_x, from_y - y
                share = 7 / (lean**2 + rise**2) ** 0.5
                start = from_x + lean * share, from_y - rise * share
                end = x - lean * share, y + rise * share
                picture.arrow(start, end, family="cnn", head=False)
    for level in range(LEVELS + 1):
        for t in range(STEPS):
            seen = t in read[level]
            picture.circle(*place(level, t), 6, "", "cnn" if seen else "ink", 0.45 if seen else 0)
        name = f"dilation {2 ** (level - 1)}" if level else "input"
        picture.text(82, place(level, 0)[1] + 5, name, anchor="end")
    picture.text(place(0, 0)[0] - 6, 318, "15 steps ago", anchor="start", small=True)
    picture.text(place(0, 15)[0] + 7, 318, "now", anchor="end", small=True)
    return picture
