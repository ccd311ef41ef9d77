"""From the answer back to the first step: one by one, in doubling strides, or at once."""

from tools.diagrams import Diagram

STEPS = [150 + 54 * step for step in range(8)]


def draw():
    """Three rows of eight steps: recurrence, dilated convolution, attention."""
    picture = Diagram(560, 420)

    picture.text(10, 40, "recurrence", "start", family="rnn", bold=True)
    picture.text(10, 58, "7 steps", "start", small=True)
    for step, x in enumerate(STEPS):
        picture.circle(x, 44, 13, str(step + 1), "rnn", 0.4 if step in (0, 7) else 0.1)
        if step:
            picture.arrow((STEPS[step - 1] + 15, 44), (x - 15, 44), family="rnn")

    picture.text(10, 178, "dilated", "start", family="cnn", bold=True)
    picture.text(10, 196, "convolution", "start", family="cnn", bold=True)
    picture.text(10, 214, "3 layers", "start", small=True)
    for level, y in enumerate((246, 200, 154, 108)):
        for step, x in enumerate(STEPS):
            used = step % 2**level == 2**level - 1
            text = str(step + 1) if level == 0 else ""
            ends = level == 0 and step == 0 or level == 3 and step == 7
            picture.circle(x, y, 13 if level == 0 else 7, text, "cnn", 0.4 if ends else 0.1 * used)
            if level and used:
                below = 13 if level == 1 else 7
                for source in (step, step - 2 ** (level - 1)):
                    picture.arrow(
                        *_between((STEPS[source], y + 46), (x, y), below + 1, 9), family="cnn"
                    )

    picture.text(10, 376, "attention", "start", bold=True)
    picture.text(10, 394, "1 step", "start", small=True)
    for step, x in enumerate(STEPS):
        picture.circle(x, 380, 13, str(step + 1), "ink", 0.3 if step in (0, 7) else 0.05)
        if step < 7:
            top = ((x + STEPS[7]) / 2, 385 - 17 * (7 - step))
            picture.curve((x, 365), top, (STEPS[7] - 1, 365), head=step == 0)
    return picture


def _between(start, end, behind, before):
    """The line from start to end, shortened at both."""
    (x1, y1), (x2, y2) = start, end
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    dx, dy = (x2 - x1) / length, (y2 - y1) / length
    return (x1 + behind * dx, y1 + behind * dy), (x2 - before * dx, y2 - before * dy)
