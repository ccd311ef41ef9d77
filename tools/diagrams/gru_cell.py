"""Inside a GRU: one state, an update gate that mixes old and new, a reset gate before the new."""

from tools.diagrams import Diagram


def draw():
    """The state above; the update gate serves both products, the reset gate one."""
    picture = Diagram(550, 320)
    picture.text(30, 55, "hₜ₋₁")
    picture.text(524, 55, "hₜ")
    picture.arrow((54, 50), (92, 50), family="rnn")
    picture.circle(110, 50, 14, "×")
    picture.arrow((125, 50), (422, 50), family="rnn")
    picture.circle(440, 50, 14, "+")
    picture.arrow((455, 50), (506, 50), family="rnn")
    picture.circle(440, 128, 14, "×")
    picture.arrow((440, 113), (440, 68))
    for x, y, name, gate in [
        (110, 103, "update\nzₜ", True),
        (212, 200, "reset\nrₜ", True),
        (440, 200, "candidate\nh̃ₜ", False),
    ]:
        picture.box(x - 42, y, 84, 50, name, "rnn", 0.15 if gate else 0.0, dashed=not gate)
    picture.arrow((110, 103), (110, 68))
    picture.arrow((152, 128), (422, 128))
    picture.text(290, 118, "1 − zₜ")
    picture.arrow((440, 200), (440, 146))
    picture.circle(320, 225, 14, "×")
    picture.arrow((254, 225), (302, 225))
    picture.arrow((335, 225), (395, 225))
    for x, y, name in [
        (110, 156, "xₜ, hₜ₋₁"),
        (212, 253, "xₜ, hₜ₋₁"),
        (320, 243, "hₜ₋₁Uₕ + dₕ"),
        (440, 253, "xₜ"),
    ]:
        picture.arrow((x, 284), (x, y))
        picture.text(x, 304, name)
    return picture
