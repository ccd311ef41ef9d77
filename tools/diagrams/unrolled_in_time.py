"""One recurrent cell, drawn as a loop and unrolled: the same weights at each step."""

from tools.diagrams import Diagram


def draw():
    """A loop on the left, three steps on the right."""
    picture = Diagram(540, 220)
    picture.box(30, 90, 64, 46, "RNN", "rnn", 0.15)
    picture.arrow((62, 186), (62, 139))
    picture.text(62, 206, "xₜ")
    picture.text(70, 168, "W", "start")
    picture.arrow((62, 90), (62, 46))
    picture.text(62, 36, "hₜ")
    picture.arrow((62, 66), (118, 66), (118, 113), (97, 113), family="rnn")
    picture.text(126, 96, "U", "start")
    picture.text(160, 118, "=")
    picture.text(194, 118, "h₀")
    for step in range(3):
        x = 236 + step * 106
        picture.arrow((x - (30 if step == 0 else 42), 113), (x - 3, 113), family="rnn")
        picture.text(x - (17 if step == 0 else 22), 104, "U")
        picture.box(x, 90, 64, 46, "RNN", "rnn", 0.15)
        picture.arrow((x + 32, 186), (x + 32, 139))
        picture.text(x + 32, 206, f"x{'₁₂₃'[step]}")
        picture.text(x + 40, 168, "W", "start")
        picture.arrow((x + 32, 90), (x + 32, 46))
        picture.text(x + 32, 36, f"h{'₁₂₃'[step]}")
    picture.arrow((512, 113), (534, 113), family="rnn")
    return picture
