"""Inside an LSTM: the cell state runs straight through; three gates scale what goes in and out."""

from tools.diagrams import Diagram


def draw():
    """The cell state above, four blocks below, the output on the right."""
    picture = Diagram(550, 310)
    picture.text(30, 45, "cₜ₋₁")
    picture.text(524, 45, "cₜ")
    picture.arrow((54, 40), (88, 40), family="rnn")
    picture.circle(106, 40, 14, "×")
    picture.arrow((121, 40), (247, 40), family="rnn")
    picture.circle(265, 40, 14, "+")
    picture.arrow((280, 40), (506, 40), family="rnn")
    picture.circle(265, 112, 14, "×")
    picture.arrow((265, 97), (265, 58))
    picture.arrow((424, 40), (424, 63))
    picture.box(398, 66, 52, 28, "tanh")
    picture.arrow((424, 94), (424, 119))
    picture.circle(424, 137, 14, "×")
    picture.arrow((439, 137), (506, 137))
    picture.text(524, 142, "hₜ")
    for x, name, gate in [
        (106, "forget\nfₜ", True),
        (212, "input\niₜ", True),
        (318, "candidate\nc̃ₜ", False),
        (424, "output\noₜ", True),
    ]:
        picture.box(x - 42, 182, 84, 50, name, "rnn", 0.15 if gate else 0.0, dashed=not gate)
        picture.arrow((x, 268), (x, 235))
    picture.arrow((106, 182), (106, 58))
    picture.arrow((212, 182), (212, 112), (247, 112))
    picture.arrow((318, 182), (318, 112), (283, 112))
    picture.arrow((424, 182), (424, 155))
    picture.arrow((66, 268), (424, 268), head=False)
    picture.text(12, 260, "xₜ and", "start")
    picture.text(12, 280, "hₜ₋₁", "start")
    return picture
