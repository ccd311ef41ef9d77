"""The eleven small pictures of the gallery: what goes in and what comes out of each task.

`docs/figures/gallery/<page>.svg` is the recording of each (`make record ONLY=gallery`).
"""

import math

from tools.diagrams import Diagram

SIZE = (220, 112)


def picture(page):
    """The SVG text of the picture for one page of the chapter on applications."""
    drawing = Diagram(*SIZE)
    PICTURES[page](drawing)
    return drawing.svg()


def digit(drawing, number, x, y, cell, family="ink"):
    """One of scikit-learn's digits, its 8x8 pixels in two tints."""
    from sklearn.datasets import load_digits

    images = load_digits().images
    for low, high, tint in ((4, 10, 0.35), (10, 17, 0.9)):
        lit = zip(*((low <= images[number]) & (images[number] < high)).nonzero())
        path = "".join(f"M{x + c * cell:g} {y + r * cell:g}h{cell}v{cell}h-{cell}z" for r, c in lit)
        drawing.parts.append(f'<path d="{path}" fill="var(--{family})" fill-opacity="{tint}"/>')


def curve(drawing, points, family="ink", dashed=False):
    """A line through the points, without a head."""
    drawing.arrow(*points, family=family, dashed=dashed, head=False)


def image_classification(drawing):
    drawing.box(24, 16, 80, 80, "", corner=0)
    digit(drawing, 3, 24, 16, 10)
    drawing.arrow((116, 56), (146, 56))
    drawing.text(178, 64, "“3”", bold=True)


def object_detection(drawing):
    drawing.box(46, 6, 128, 100, "", corner=0)
    for number, x, y in ((5, 58, 14), (2, 112, 22), (8, 82, 64)):
        digit(drawing, number, x, y, 4)
        drawing.box(x - 1, y - 2, 34, 36, "", "cnn", corner=0)


def segmentation(drawing):
    for x, families in ((12, ("ink", "ink")), (126, ("cnn", "rnn"))):
        drawing.box(x, 22, 82, 68, "", corner=0)
        digit(drawing, 0, x + 6, 30, 5, families[0])
        digit(drawing, 6, x + 38, 38, 5, families[1])
    drawing.arrow((100, 56), (120, 56))


def face_recognition(drawing):
    for x, eyes, mouth in ((40, 9, 74), (180, 13, 66)):
        drawing.circle(x, 56, 36)
        for side in (-1, 1):
            drawing.circle(x + side * eyes, 46, 3, fill=0.9)
        drawing.curve((x - 14, 68), (x, mouth + 6), (x + 14, 68), head=False)
    drawing.text(110, 62, "same?", bold=True)


def video_analysis(drawing):
    for step in range(3):
        x = 14 + 66 * step
        drawing.box(x, 22, 58, 58, "", corner=0)
        drawing.circle(x + 12 + 17 * step, 51, 6, fill=0.9)
    drawing.arrow((50, 98), (170, 98), family="rnn")


def language_modelling(drawing):
    drawing.text(8, 62, "temperatu", anchor="start")
    for row, (letter, share) in enumerate((("r", 84), ("s", 18), ("l", 8))):
        y = 26 + 24 * row
        drawing.box(118, y, share, 15, "", "rnn", 0.6, corner=0)
        drawing.text(104, y + 12, letter)


def machine_translation(drawing):
    drawing.text(110, 34, "tvåhundrasju")
    drawing.arrow((110, 46), (110, 72), family="hybrid")
    drawing.text(110, 96, "two hundred seven")


def speech_recognition(drawing):
    heights = [
        (2 + 20 * abs(math.sin(n / 5)) * math.exp(-(((n - 24) / 20) ** 2))) * (-1) ** n
        for n in range(49)
    ]
    curve(drawing, [(6 + 2.6 * n, 56 + h) for n, h in enumerate(heights)])
    drawing.arrow((140, 56), (160, 56))
    drawing.text(190, 61, "“sami”", bold=True)


def forecasting(drawing):
    waves = [math.sin(n / 3.2) * (0.7 + 0.3 * math.cos(n / 9)) for n in range(31)]
    past = [(12 + 4 * n, 62 - 26 * wave) for n, wave in enumerate(waves)]
    x, y = past[-1]
    curve(drawing, past)
    ahead = [(x + 5 * n, y - 1.6 * n) for n in range(1, 15)]
    for spread in (-1.6, 1.6):
        curve(drawing, [(x, y)] + [(a, b + spread * (a - x) / 3.5) for a, b in ahead], "rnn", True)
    curve(drawing, [(x, y), *ahead], "rnn")


def sentiment_analysis(drawing):
    for row, (words, sign, family) in enumerate(
        (("good", "+", "cnn"), ("not good", "−", "rnn"), ("nobody says it is good", "−", "rnn"))
    ):
        y = 30 + 30 * row
        drawing.text(16, y, words, anchor="start")
        drawing.circle(190, y - 5, 10, sign, family, 0.15)


def hybrids_at_work(drawing):
    drawing.box(14, 10, 192, 46, "", corner=0)
    for number, x, y in ((4, 20, 14), (0, 74, 20), (7, 118, 12), (2, 164, 18)):
        digit(drawing, number, x, y, 4)
    drawing.arrow((110, 60), (110, 80), family="hybrid")
    drawing.text(110, 102, "4 0 7 2", bold=True)


PICTURES = {
    "image-classification": image_classification,
    "object-detection": object_detection,
    "segmentation": segmentation,
    "face-recognition": face_recognition,
    "video-analysis": video_analysis,
    "language-modelling": language_modelling,
    "machine-translation": machine_translation,
    "speech-recognition": speech_recognition,
    "forecasting": forecasting,
    "sentiment-analysis": sentiment_analysis,
    "hybrids-at-work": hybrids_at_work,
}
