"""One matrix used at four time steps, one kernel at four positions: their gradients are added."""

from tools.diagrams import Diagram

PLACES = [62 + 120 * n for n in range(4)]  # left edges of the four boxes
WIDTH = 72


def draw():
    """Above an unrolled recurrence, below a convolution; dashed is the way back from the loss."""
    picture = Diagram(530, 356)
    picture.text(8, 20, "RNN: the way back leads through all later steps", "start", bold=True)
    picture.box(PLACES[3], 36, WIDTH, 28, "loss", "baseline", 0.15)
    picture.arrow((PLACES[3] + 25, 88), (PLACES[3] + 25, 67), family="rnn")
    picture.arrow((PLACES[3] + 47, 67), (PLACES[3] + 47, 88), dashed=True)
    for step, x in enumerate(PLACES, 1):
        picture.box(x, 92, WIDTH, 34, "matrix U", "rnn", 0.18)
        picture.arrow((x + WIDTH / 2, 150), (x + WIDTH / 2, 130), family="rnn")
        picture.text(x + WIDTH / 2, 166, f"step {step}", small=True)
        picture.arrow((x - 45, 102), (x - 3, 102), family="rnn")
        if step > 1:
            picture.arrow((x - 3, 116), (x - 45, 116), dashed=True)
    picture.text(8, 206, "CNN: each position has its own way back", "start", bold=True)
    picture.box(PLACES[0], 222, PLACES[3] - PLACES[0] + WIDTH, 28, "loss", "baseline", 0.15)
    for position, x in enumerate(PLACES, 1):
        picture.box(x, 278, WIDTH, 34, "kernel", "cnn", 0.18)
        picture.arrow((x + WIDTH / 2, 336), (x + WIDTH / 2, 316), family="cnn")
        picture.arrow((x + 25, 274), (x + 25, 253), family="cnn")
        picture.arrow((x + 47, 253), (x + 47, 274), dashed=True)
        picture.text(x + WIDTH / 2, 350, f"position {position}", small=True)
    return picture
