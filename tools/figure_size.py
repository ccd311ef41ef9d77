"""Give each SVG figure its width and height, so that the page does not jump while it loads.

A figure is loaded when the reader comes near it, but for one on the first screen of a phone.
"""

import re
from pathlib import Path

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

FIGURES = Path(__file__).resolve().parent.parent / "docs/figures"
SIZE = re.compile(
    r'<svg[^>]*?\swidth="([\d.]+)(?:pt)?"[^>]*?\sheight="([\d.]+)|<svg[^>]*?\sheight="([\d.]+)(?:pt)?"[^>]*?\swidth="([\d.]+)'
)


FIRST_SCREEN = 900  # characters of text


class _FigureSize(Treeprocessor):
    def run(self, root):
        before = 0
        for image in root.iter():
            before += len(image.text or "") + len(image.tail or "")
            if image.tag != "img":
                continue
            _, in_figures, name = image.get("src", "").partition("figures/")
            if in_figures and name.endswith(".svg") and (FIGURES / name).is_file():
                width, height = svg_size((FIGURES / name).read_text(encoding="utf-8"))
                image.set("width", str(width))
                image.set("height", str(height))
                if before > FIRST_SCREEN:
                    image.set("loading", "lazy")


def svg_size(svg):
    """Width and height of an SVG picture in CSS pixels; Matplotlib counts in points."""
    width, height, height_first, width_last = SIZE.search(svg).groups()
    scale = 96 / 72 if "pt" in svg[: svg.index(">", svg.index("<svg"))] else 1
    return tuple(round(float(n) * scale) for n in (width or width_last, height or height_first))


class FigureSize(Extension):
    """Python-Markdown extension; the figures lie in docs/figures/."""

    def extendMarkdown(self, md):
        md.treeprocessors.register(_FigureSize(md), "figure_size", 0)


def makeExtension(**kwargs):
    return FigureSize(**kwargs)
