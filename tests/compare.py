"""Compare what a snippet printed or drew with what was recorded."""

import base64
import io
import re
import xml.etree.ElementTree as ElementTree

NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[+-]?\d+)?")


def text_difference(new, recorded, tolerance=None):
    """Say where two texts differ, or return "".

    Words and whole numbers have to be the same. A number with a decimal point may be off
    by `tolerance`, or, where that is None, by one unit in its last printed place. A dictionary
    gives a tolerance to the lines that hold its key, and none to the others. Runs of spaces
    count as one, since a number that loses a digit moves its column.
    """
    new_lines, recorded_lines = new.splitlines(), recorded.splitlines()
    for number, (ours, theirs) in enumerate(zip(new_lines, recorded_lines), start=1):
        if not _same_line(ours, theirs, _of_line(theirs, tolerance)):
            return f"line {number}\n  recorded: {theirs}\n  now:      {ours}"
    if len(new_lines) != len(recorded_lines):
        return f"{len(recorded_lines)} lines were recorded, {len(new_lines)} came now"
    return ""


def _of_line(line, tolerance):
    if isinstance(tolerance, dict):
        return next((value for words, value in tolerance.items() if words in line), None)
    return tolerance


def _same_line(new, recorded, tolerance):
    def words(line):
        return " ".join(NUMBER.sub(" # ", line).split())

    pairs = list(zip(NUMBER.findall(new), NUMBER.findall(recorded)))
    return words(new) == words(recorded) and all(_same_number(*pair, tolerance) for pair in pairs)


def _same_number(new, recorded, tolerance):
    if "." not in recorded or "." not in new:
        return new == recorded
    if tolerance is None:
        mantissa, _, exponent = recorded.partition("e")
        tolerance = 10.0 ** (int(exponent or 0) - len(mantissa.partition(".")[2]))
    return abs(float(new) - float(recorded)) <= tolerance * 1.001


def figure_difference(new, recorded, tolerance=None, pixels=2.0):
    """Say where two SVG figures differ, or return "".

    Texts are compared like printed lines, positions may be off by `pixels`, embedded
    pictures by a tenth of their range on average, and by half of their contrast.
    """
    ours, theirs = (ElementTree.fromstring(svg.encode()) for svg in (new, recorded))
    difference = text_difference(_texts(ours), _texts(theirs), tolerance)
    if difference:
        return f"text, {difference}"
    for number, (a, b) in enumerate(zip(_paths(ours), _paths(theirs), strict=False), start=1):
        if len(a) != len(b) or any(abs(x - y) > pixels for x, y in zip(a, b)):
            return f"path {number} moved by more than {pixels} px"
    if len(_paths(ours)) != len(_paths(theirs)):
        return f"{len(_paths(theirs))} paths were recorded, {len(_paths(ours))} came now"
    for number, (a, b) in enumerate(zip(_pictures(ours), _pictures(theirs)), start=1):
        if a.shape != b.shape or abs(a - b).mean() > 0.1:
            return f"embedded picture {number} changed"
        contrasts = [picture[:, :, :3].std() for picture in (a, b)]  # of red, green and blue
        if abs(contrasts[0] - contrasts[1]) > max(contrasts[1] / 2, 0.02):
            return f"embedded picture {number} has another contrast"
    return ""


def _texts(svg):
    return "\n".join("".join(e.itertext()) for e in svg.iter("{http://www.w3.org/2000/svg}text"))


def _paths(svg):
    paths = svg.iter("{http://www.w3.org/2000/svg}path")
    return [[float(n) for n in NUMBER.findall(path.get("d"))] for path in paths]


def _pictures(svg):
    import matplotlib.image

    for image in svg.iter("{http://www.w3.org/2000/svg}image"):
        data = image.get("{http://www.w3.org/1999/xlink}href").partition(",")[2]
        yield matplotlib.image.imread(io.BytesIO(base64.b64decode(data)), format="png")
