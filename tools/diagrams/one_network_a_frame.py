"""A CNN on each frame, a recurrent network over the frames: shared across, passed along."""

from tools.diagrams import Diagram

STEPS = [70, 210, 350]


def draw():
    """Three frames from top to bottom, the state from left to right."""
    picture = Diagram(550, 400)
    for step, x in enumerate(STEPS):
        for row in range(4):
            for column in range(4):
                lit = row in (1, 2) and column - step in (0, 1)
                picture.box(x + 16 * column, 36 + 16 * row, 16, 16, "", fill=0.6 * lit, corner=0)
        middle = x + 32
        picture.arrow((middle, 104), (middle, 130))
        picture.box(x - 8, 132, 80, 44, "CNN", "cnn", 0.15)
        picture.arrow((middle, 178), (middle, 210))
        for number in range(5):
            picture.box(x - 8 + 16 * number, 212, 16, 16, "", "cnn", 0.15 * (1 + number % 3), 0)
        picture.arrow((middle, 232), (middle, 266))
        picture.box(x - 8, 268, 80, 44, "GRU", "rnn", 0.15)
        if step:
            picture.arrow((STEPS[step - 1] + 74, 290), (x - 10, 290), family="rnn")
    picture.text(492, 56, "frames of", small=True)
    picture.text(492, 72, "one clip", small=True)
    picture.text(492, 150, "same weights,", small=True)
    picture.text(492, 166, "one frame each", small=True)
    picture.text(492, 224, "a vector each", small=True)
    picture.text(492, 287, "the state", small=True)
    picture.text(492, 303, "goes on", small=True)
    last = STEPS[-1] + 32
    picture.arrow((last, 314), (last, 352))
    picture.box(last - 70, 354, 140, 34, "“to the right”", "hybrid", 0.15)
    return picture
