"""What one output sees: in a stack of two layers the past, in a bidirectional layer everything."""

from tools.diagrams import Diagram


def draw():
    """Four steps each; filled is what the output at step 2 depends on."""
    picture = Diagram(556, 292)
    picture.text(128, 22, "two layers, stacked", bold=True)
    picture.text(428, 22, "both ways", bold=True)
    for t in range(4):
        stacked(picture, 12 + t * 64, t)
        both_ways(picture, 300 + t * 64, t)
    return picture


def stacked(picture, x, t):
    seen, name = t < 2, "₁₂₃₄"[t]
    picture.circle(x + 21, 262, 16, f"x{name}", "ink", 0.18 if seen else 0)
    picture.arrow((x + 21, 245), (x + 21, 212))
    picture.box(x, 174, 42, 36, "→", "rnn", 0.3 if seen else 0)
    picture.arrow((x + 21, 173), (x + 21, 138))
    picture.box(x, 100, 42, 36, "→", "rnn", 0.3 if seen else 0)
    picture.arrow((x + 21, 99), (x + 21, 62))
    picture.text(x + 21, 54, f"y{name}", bold=t == 1)
    if t < 3:
        picture.arrow((x + 43, 192), (x + 62, 192), family="rnn")
        picture.arrow((x + 43, 118), (x + 62, 118), family="rnn")


def both_ways(picture, x, t):
    name = "₁₂₃₄"[t]
    picture.circle(x + 29, 262, 16, f"x{name}", "ink", 0.18)
    picture.arrow((x + 23, 246), (x + 14, 212))
    picture.arrow((x + 36, 246), (x + 45, 138))
    picture.box(x, 174, 26, 36, "→", "rnn", 0.3 if t < 2 else 0)
    picture.box(x + 32, 100, 26, 36, "←", "rnn", 0.3 if t > 0 else 0)
    picture.arrow((x + 13, 173), (x + 24, 62))
    picture.arrow((x + 45, 99), (x + 35, 62))
    picture.text(x + 29, 54, f"y{name}", bold=t == 1)
    if t < 3:
        picture.arrow((x + 27, 192), (x + 62, 192), family="rnn")
        picture.arrow((x + 95, 118), (x + 60, 118), family="rnn")
