"""One recurrent cell, drawn as a loop and unrolled: the same weights at each step."""

from tools.diagrams import Diagram


def draw():
    """A loop on the left, four steps on the right."""
    picture = Diagram(540, 190)
    picture.box(30, 75, 60, 44, "cell", "rnn", 0.15)
    picture.arrow((60, 160), (60, 122))
    picture.text(60, 178, "xₜ")
    picture.arrow((60, 74), (60, 36))
    picture.text(60, 26, "hₜ")
    picture.curve((92, 90), (135, 97), (92, 108), "rnn")
    picture.text(150, 102, "=")
    for step in range(4):
        x = 180 + step * 90
        picture.box(x, 75, 60, 44, "cell", "rnn", 0.15)
        picture.arrow((x + 30, 160), (x + 30, 122))
        picture.text(x + 30, 178, f"x{'₁₂₃₄'[step]}")
        picture.arrow((x + 30, 74), (x + 30, 36))
        picture.text(x + 30, 26, f"h{'₁₂₃₄'[step]}")
        if step < 3:
            picture.arrow((x + 61, 97), (x + 88, 97), family="rnn")
    return picture
