"""A step model in service: what is kept of a stream goes in with its next value and comes back."""

from tools.diagrams import Diagram

FAMILIES = {"rnn": ("GRU, one step", "16 numbers"), "cnn": ("causal Conv1D", "last 8 inputs")}


def draw():
    """Two servers, recurrent above and convolutional below, each with its store beside it."""
    picture = Diagram(540, 300)
    for n, (family, (name, kept)) in enumerate(FAMILIES.items()):
        y = 22 + 146 * n
        picture.box(190, y, 160, 48, name, family, fill=0.12)
        picture.text(70, y + 29, "next value", anchor="middle")
        picture.arrow((116, y + 24), (186, y + 24))
        picture.arrow((350, y + 24), (424, y + 24))
        picture.text(466, y + 29, "answer")
        picture.box(200, y + 84, 140, 34, kept, family, dashed=True)
        picture.arrow((350, y + 38), (390, y + 38), (390, y + 101), (344, y + 101), family=family)
        picture.arrow((200, y + 101), (150, y + 101), (150, y + 38), (186, y + 38), family=family)
        picture.text(400, y + 76, "what to keep", anchor="start", small=True)
        picture.text(140, y + 76, "what was kept", anchor="end", small=True)
    return picture
