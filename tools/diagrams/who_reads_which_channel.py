"""Which output channel reads which input channel, in five kinds of convolution."""

from tools.diagrams import Diagram

SIDE, STEP = 24, 34


def channels(picture, x, y, name):
    """Four channels, one below the other."""
    for n in range(4):
        picture.box(x, y + n * STEP, SIDE, SIDE, f"{name}{'₁₂₃₄'[n]}", "cnn", 0.15, 3)


def lines(picture, x, y, gap, pairs, dashed=False):
    """A line for each kernel: from an input channel to an output channel."""
    for one, other in pairs:
        start, end = (n * STEP + y + SIDE / 2 for n in (one, other))
        picture.arrow((x, start), (x + gap, end), family="cnn", dashed=dashed, head=False)


def draw():
    """Three kinds above, two below; under each the weights it needs."""
    picture = Diagram(560, 430)
    everyone = [(a, b) for a in range(4) for b in range(4)]
    groups = [(a, b) for a, b in everyone if a // 2 == b // 2]
    alone = [(a, a) for a in range(4)]
    upper = [
        ("3×3, plain", everyone, "16·9 = 144"),
        ("3×3, 2 groups", groups, "8·9 = 72"),
        ("3×3, depthwise", alone, "4·9 = 36"),
    ]
    for n, (name, pairs, weights) in enumerate(upper):
        x, y = 26 + n * 188, 34
        picture.text(x + 66, 20, name, bold=True)
        channels(picture, x, y, "x")
        channels(picture, x + 108, y, "y")
        lines(picture, x + SIDE + 3, y, 78, pairs)
        picture.text(x + 66, y + 4 * STEP + 14, weights + " weights")
    x, y = 26, 240
    picture.text(x + 66, y - 14, "1×1", bold=True)
    channels(picture, x, y, "x")
    channels(picture, x + 108, y, "y")
    lines(picture, x + SIDE + 3, y, 78, everyone, dashed=True)
    picture.text(x + 66, y + 4 * STEP + 14, "16·1 = 16 weights")
    x += 188
    picture.text(x + 160, y - 14, "separable: depthwise, then 1×1", bold=True)
    channels(picture, x, y, "x")
    channels(picture, x + 148, y, "d")
    channels(picture, x + 296, y, "y")
    lines(picture, x + SIDE + 3, y, 118, alone)
    lines(picture, x + 148 + SIDE + 3, y, 118, everyone, dashed=True)
    picture.text(x + 160, y + 4 * STEP + 14, "4·9 + 16·1 = 52 weights")
    picture.text(280, 418, "solid line: nine weights · dashed line: one weight", small=True)
    return picture
