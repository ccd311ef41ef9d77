"""The numbers that a figure shows, one row a point, for readers who cannot see it.

They are recorded beside the figure (docs/figures/x/name.csv), and a link below it leads there.
"""

import csv
import io
from typing import NamedTuple
from xml.etree.ElementTree import SubElement

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from tools.figure_size import FIGURES

# As the texts of the figures call them.
COLOURS = {"#0072B2": "blue", "#D55E00": "orange", "#7B5EA7": "purple", "#6B6B6B": "grey"}
COLOURS |= {"#000000": "black", "#FFFFFF": "white", "#009E73": "green", "#CC79A7": "pink"}


class Numbers(NamedTuple):
    """Rows of comma-separated values, and for each row what maps its point to pixels."""

    text: str
    to_pixels: list


def of_figure(figure):
    """What the lines, bars and dots of a drawn Matplotlib figure stand for.

    Panels that hold a picture are left out: its text has to say what it shows.
    """
    panels = [ax for ax in figure.axes if not ax.images and any(True for _ in _series(ax))]
    if not panels:
        return Numbers("", [])
    named = {
        "panel": [
            ax.get_title() or ax.get_title("left") or str(n) for n, ax in enumerate(panels, 1)
        ],
        "x axis": [ax.get_xlabel() for ax in panels],
        "y axis": [ax.get_ylabel() for ax in panels],
    }
    vary = [name for name, values in named.items() if len({*values} - {""}) > 1]
    x_name, y_name = (
        letter if f"{letter} axis" in vary else next(filter(None, named[f"{letter} axis"]), letter)
        for letter in "xy"
    )
    rows, to_pixels = [[*vary, "series", x_name, y_name]], []
    for n, ax in enumerate(panels):
        words = [_words(axis) for axis in (ax.xaxis, ax.yaxis)]
        drawn = list(_series(ax))
        for (*_, points), name in zip(drawn, _names(ax, drawn), strict=True):
            for point in points:
                cells = [_cell(value, known) for value, known in zip(point, words, strict=True)]
                rows.append([*(named[column][n] for column in vary), name, *cells])
                to_pixels.append(ax.transData.frozen())
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(rows)
    return Numbers(out.getvalue(), to_pixels)


def difference(new, recorded, pixels):
    """Say where the rows now (`Numbers`) and those recorded (text) differ, or return "".

    Words have to be the same; a point may be off by `pixels`, as in the figure.
    """
    ours, theirs = (list(csv.reader(io.StringIO(text))) for text in (new.text, recorded))
    if len(ours) != len(theirs):
        return f"{len(theirs)} rows were recorded, {len(ours)} came now"
    for number, (a, b) in enumerate(zip(ours, theirs, strict=True)):
        places = new.to_pixels[number - 1] if number else None
        if a != b and (not number or not _near(a, b, places, pixels)):
            return f"row {number + 1}\n  recorded: {b}\n  now:      {a}"
    return ""


def _near(a, b, to_pixels, pixels):
    if a[:-2] != b[:-2]:
        return False
    points = []
    for x, y in zip(a[-2:], b[-2:], strict=True):
        try:
            points.append((float(x), float(y)))
        except ValueError:
            if x != y:
                return False
            points.append((1.0, 1.0))
    ours, theirs = to_pixels.transform([*zip(*points, strict=True)])
    return abs(ours - theirs).max() <= pixels * 100 / 72  # a figure is saved in points


def _series(ax):
    """(colour, how it is drawn, label, points) of each line, bars, band and cloud of dots."""
    from matplotlib.collections import LineCollection, PathCollection, PolyCollection
    from matplotlib.container import BarContainer

    for line in ax.lines:
        in_x, in_y = line.get_transform().contains_branch_seperately(ax.transData)
        points = [*zip(line.get_xdata(orig=False), line.get_ydata(orig=False), strict=True)]
        if not (in_x and in_y):  # a line across the panel stands for one number
            points = [(x if in_x else None, y if in_y else None) for x, y in points[:1]]
        dashed = ", dashed" * (line.get_linestyle() in ("--", ":", "-."))
        yield line.get_color(), dashed, line.get_label(), points
    for bars in ax.containers:
        if isinstance(bars, BarContainer):
            flat = bars.orientation == "horizontal"
            middles = [
                (b.get_x() + b.get_width() / 2, b.get_y() + b.get_height() / 2) for b in bars
            ]
            points = [
                (b.get_x() + b.get_width(), y) if flat else (x, b.get_y() + b.get_height())
                for b, (x, y) in zip(bars, middles, strict=True)
            ]
            yield bars[0].get_facecolor(), "", bars.get_label(), points
    for group in ax.collections:
        kind, colour = "", None
        if isinstance(group, PathCollection):
            colour, points = group.get_facecolor(), group.get_offsets()
        elif isinstance(group, LineCollection):
            colour, points = group.get_color(), [s[-1] for s in group.get_segments() if len(s)]
        elif isinstance(group, PolyCollection):
            kind, colour = ", border of the band", group.get_facecolor()
            points = group.get_paths()[0].vertices[:-1]
        if colour is not None and len(colour):
            yield colour[0], kind, group.get_label(), [tuple(map(float, p)) for p in points]


def _names(ax, drawn):
    """A name for each series: its label, or the nearest text of its colour, or the colour."""
    from matplotlib.colors import to_hex

    for colour, kind, label, points in drawn:
        if label and not label.startswith("_"):
            yield label
            continue
        alike = [text for text in ax.texts if to_hex(text.get_color()) == to_hex(colour)]
        solid = [(x, y) for x, y in points if x is not None and y is not None]
        if not alike or not solid:
            yield COLOURS.get(to_hex(colour).upper(), to_hex(colour)) + kind
            continue
        places = ax.transData.transform(solid)

        def away(text, places=places):
            at = text.get_transform().transform(text.get_position())
            return ((places - at) ** 2).sum(axis=1).min()

        yield min(alike, key=away).get_text().replace("\n", " ") + kind


def _words(axis):
    """{place: label} of an axis whose ticks carry words."""
    from matplotlib.category import StrCategoryFormatter
    from matplotlib.ticker import FixedFormatter, FuncFormatter

    if not isinstance(
        axis.get_major_formatter(), FixedFormatter | FuncFormatter | StrCategoryFormatter
    ):
        return {}
    labels = [label.get_text() for label in axis.get_ticklabels()]
    return dict(zip(map(float, axis.get_ticklocs()), labels, strict=True))


def _cell(value, words):
    if value is None or value != value:
        return ""
    return words.get(float(value)) or f"{float(value):.6g}"


class _Links(Treeprocessor):
    def run(self, root):
        for box in root.iter():
            for image in box.findall("img"):
                folder, in_figures, name = image.get("src", "").partition("figures/")
                numbers = name.removesuffix(".svg") + ".csv"
                if in_figures and (FIGURES / numbers).is_file():
                    caption = box.find("figcaption")
                    caption = box if caption is None else caption
                    last = caption[-1] if len(caption) else None
                    if last is None:
                        caption.text = f"{caption.text or ''} "
                    else:
                        last.tail = f"{last.tail or ''} "
                    link = SubElement(caption, "a", href=f"{folder}figures/{numbers}")
                    link.set("data-search-exclude", "")
                    link.text = "The numbers (CSV)"


class FigureNumbers(Extension):
    """Python-Markdown extension: a figure whose numbers are recorded leads to them."""

    def extendMarkdown(self, md):
        md.treeprocessors.register(_Links(md), "figure_numbers", 1)  # before MkDocs sees to links


def makeExtension(**kwargs):
    return FigureNumbers(**kwargs)
