"""A recurrent layer over four steps: which arguments name the states that go in and come out."""

from tools.diagrams import Diagram


def draw():
    """Four steps in a row, one state in from the left, two brackets over the outputs."""
    picture = Diagram(540, 290)
    picture.text(20, 24, "return_sequences=True: all of them", "start", family="rnn")
    picture.arrow((120, 60), (120, 36), (400, 36), (400, 60), family="rnn", head=False)
    for step in range(4):
        x = 92 + step * 90
        last = step == 3
        if last:
            picture.box(x - 2, 64, 60, 34, "", "rnn", 0.3)
        picture.text(x + 28, 86, f"h{'₁₂₃₄'[step]}", bold=last)
        picture.arrow((x + 28, 140), (x + 28, 101))
        picture.box(x, 140, 56, 44, "RNN", "rnn", 0.15)
        picture.arrow((x + 28, 226), (x + 28, 187))
        picture.text(x + 28, 246, f"x{'₁₂₃₄'[step]}")
        if not last:
            picture.arrow((x + 56, 162), (x + 87, 162), family="rnn")
    picture.text(430, 78, "by default:", "start", family="rnn")
    picture.text(430, 96, "the last one", "start", family="rnn")
    picture.text(28, 166, "h₀")
    picture.arrow((42, 162), (89, 162), family="rnn")
    picture.text(12, 278, "initial_state, zeros if not set", "start", family="rnn")
    picture.arrow((28, 262), (28, 176), dashed=True)
    picture.arrow((418, 162), (444, 162), family="rnn")
    picture.text(450, 158, "h₄, for LSTM", "start")
    picture.text(450, 176, "h₄ and c₄", "start")
    picture.text(530, 278, "return_state=True", "end", family="rnn")
    picture.arrow((486, 262), (486, 184), dashed=True)
    return picture
