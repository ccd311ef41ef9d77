"""What the seven questions do: three answers about a task, and the ranking they lead to."""

from tools.diagrams import Diagram

ANSWERS = ["follows a switch: yes", "arrives step by step", "on a tiny processor"]
RANKING = [
    ("1. a baseline\nalways the number to beat", "baseline"),
    ("2. GRU or LSTM\nit followed a switch for 160 steps", "rnn"),
    ("further down: CNNs\nno fixed window holds an old switch", "cnn"),
]


def draw():
    """Answers on the left, the ranking with a reason each on the right."""
    picture = Diagram(540, 226)
    picture.text(96, 20, "three answers", small=True)
    picture.text(397, 20, "the ranking, each reason linked", small=True)
    for n, answer in enumerate(ANSWERS):
        picture.box(6, 40 + 64 * n, 180, 40, answer)
    picture.arrow((192, 124), (252, 124))
    for n, (choice, family) in enumerate(RANKING):
        picture.box(258, 32 + 64 * n, 276, 56, choice, family, 0.12)
    return picture
