"""A TCN block and a WaveNet layer: causal convolutions with a way round them."""

from tools.diagrams import Diagram


def draw():
    """The block on the left, the layer on the right, both from bottom to top."""
    picture = Diagram(556, 428)
    tcn(picture)
    wavenet(picture)
    return picture


def tcn(picture):
    picture.text(110, 22, "TCN block", bold=True)
    picture.text(110, 418, "input")
    picture.arrow((110, 400), (110, 354))
    picture.box(50, 310, 120, 42, "causal conv\ndilation d", "cnn", 0.15)
    picture.arrow((110, 309), (110, 288))
    picture.box(50, 258, 120, 28, "ReLU, dropout")
    picture.arrow((110, 257), (110, 236))
    picture.box(50, 192, 120, 42, "causal conv\ndilation d", "cnn", 0.15)
    picture.arrow((110, 191), (110, 170))
    picture.box(50, 140, 120, 28, "ReLU, dropout")
    picture.arrow((110, 139), (110, 110))
    picture.circle(110, 96, 13, "+")
    picture.arrow((110, 376), (214, 376), (214, 96), (125, 96), family="cnn")
    picture.arrow((110, 82), (110, 46))
    picture.text(120, 60, "ReLU", anchor="start", small=True)


def wavenet(picture):
    picture.text(400, 22, "WaveNet layer", bold=True)
    picture.text(380, 418, "input")
    picture.arrow((380, 400), (380, 376), head=False)
    picture.arrow((380, 376), (324, 376), (324, 354))
    picture.arrow((380, 376), (436, 376), (436, 354))
    picture.box(274, 310, 100, 42, "causal conv\ndilation d", "cnn", 0.15)
    picture.box(386, 310, 100, 42, "causal conv\ndilation d", "cnn", 0.15)
    picture.arrow((324, 309), (324, 288))
    picture.arrow((436, 309), (436, 288))
    picture.box(284, 258, 80, 28, "tanh")
    picture.box(396, 258, 80, 28, "sigmoid")
    picture.arrow((324, 257), (324, 220), (365, 220))
    picture.arrow((436, 257), (436, 220), (395, 220))
    picture.circle(380, 220, 13, "×")
    picture.arrow((380, 206), (380, 178))
    picture.box(350, 148, 60, 28, "1×1", "cnn", 0.15)
    picture.arrow((380, 147), (380, 110))
    picture.circle(380, 96, 13, "+")
    picture.arrow((436, 376), (528, 376), (528, 96), (395, 96), family="cnn")
    picture.arrow((380, 82), (380, 46))
    picture.text(390, 60, "to the next layer", anchor="start", small=True)
    picture.arrow((380, 194), (296, 194), (296, 178))
    picture.box(266, 148, 60, 28, "1×1", "cnn", 0.15)
    picture.arrow((296, 147), (296, 46))
    picture.text(286, 60, "to the output", anchor="end", small=True)
