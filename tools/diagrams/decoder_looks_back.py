"""Encoder and decoder: one state is handed over, and attention opens a second way."""

from tools.diagrams import Diagram

WEIGHTS = (0.0, 0.1, 0.7, 0.2, 0.0)


def draw():
    """Five source steps on the left, two answers on the right."""
    picture = Diagram(556, 300)
    picture.box(20, 40, 300, 38, "mean of the states, by these weights", "ink")
    for t, weight in enumerate(WEIGHTS):
        x = 20 + t * 64
        picture.arrow((x + 22, 113), (x + 22, 80))
        picture.box(x, 114, 44, 28, f"{weight:.1f}", "hybrid", 0.05 + 0.6 * weight, corner=0)
        picture.arrow((x + 22, 189), (x + 22, 144))
        picture.box(x, 190, 44, 38, f"h{'₁₂₃₄₅'[t]}", "rnn", 0.18)
        picture.arrow((x + 22, 262), (x + 22, 230))
        picture.text(x + 22, 280, f"x{'₁₂₃₄₅'[t]}")
        if t < 4:
            picture.arrow((x + 45, 209), (x + 63, 209), family="rnn")
    picture.arrow((321, 209), (389, 209), family="rnn")
    picture.text(355, 228, "handed", small=True)
    picture.text(355, 243, "over", small=True)
    for step, x in enumerate((390, 480)):
        picture.box(x, 190, 44, 38, f"s{'₁₂'[step]}", "rnn", 0.18)
        picture.arrow((x + 22, 262), (x + 22, 230))
        picture.text(x + 22, 280, ("start", "y₁")[step])
    picture.arrow((435, 209), (479, 209), family="rnn")
    picture.arrow((492, 189), (492, 128), (324, 128), family="hybrid", dashed=True)
    picture.text(400, 120, "s₂ asks", small=True)
    picture.arrow((514, 189), (514, 80))
    picture.box(444, 40, 92, 38, "answer y₂")
    picture.arrow((321, 59), (442, 59))
    return picture
