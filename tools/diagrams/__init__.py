"""Diagrams drawn by code: grids, boxes, circles and arrows in the guide's colours.

Each other module of this package draws one diagram: `draw()` returns a `Diagram`, and
`docs/figures/diagrams/<module>.svg` is its recording (`make record ONLY=diagram`).
"""

import importlib
import pkgutil
from html import escape

from tools.theme_svg import scheme_style

FAMILIES = ("cnn", "rnn", "hybrid", "baseline", "ink")


class Diagram:
    """An SVG picture of `width` by `height` CSS pixels that follows the colour scheme.

    At most 560 pixels wide: then its text of 14 (small: 12) stays legible on a phone.
    Families are `cnn`, `rnn`, `hybrid`, `baseline` and `ink`; coordinates count from the top left.
    """

    def __init__(self, width, height):
        self.size = (width, height)
        self.parts = []

    def box(self, x, y, width, height, text="", family="ink", fill=0.0, corner=6, dashed=False):
        """A box with centred text (lines split at newlines); `fill` from 0 to 1 is its tint."""
        self._shape("rect", family, fill, dashed, x=x, y=y, width=width, height=height, rx=corner)
        self._lines(x + width / 2, y + height / 2, text)

    def circle(self, x, y, radius, text="", family="ink", fill=0.0, dashed=False):
        """A circle around (x, y) with centred text."""
        self._shape("circle", family, fill, dashed, cx=x, cy=y, r=radius)
        self._lines(x, y, text)

    def grid(self, x, y, values, cell=28, family="ink", tint=None, numbers=True):
        """Cells for rows of `values` (None: a gap); `tint(row, column)` fills each."""
        for r, row in enumerate(values):
            for c, value in enumerate(row):
                if value is None:
                    continue
                fill = tint(r, c) if tint else 0.0
                text = str(value) if numbers else ""
                self.box(x + c * cell, y + r * cell, cell, cell, text, family, fill, corner=0)

    def arrow(self, *points, family="ink", dashed=False, head=True, label="", width=1.5):
        """A line through (x, y) points with a head at its end; the label stands by its middle."""
        path = "M" + "L".join(f"{_number(x)} {_number(y)}" for x, y in points)
        marker = f' marker-end="url(#{family})"' if head else ""
        self.parts.append(f'<path d="{path}"{marker}{self._line(family, dashed, width=width)}/>')
        if label:
            (x1, y1), (x2, y2) = points[len(points) // 2 - 1 : len(points) // 2 + 1]
            self.text((x1 + x2) / 2, (y1 + y2) / 2 - 8, label, small=True)

    def curve(self, start, control, end, family="ink", dashed=False, head=True):
        """A quadratic curve, for loops and skips."""
        points = [_number(n) for point in (start, control, end) for n in point]
        marker = f' marker-end="url(#{family})"' if head else ""
        path = "M{} {}Q{} {} {} {}".format(*points)
        self.parts.append(f'<path d="{path}"{marker}{self._line(family, dashed)}/>')

    def text(self, x, y, text, anchor="middle", small=False, family="", bold=False):
        """One line of text; `anchor` is start, middle or end."""
        style = f' style="fill:var(--{family})"' if family else ""
        weight = ' font-weight="650"' if bold else ""
        self.parts.append(
            f'<text x="{_number(x)}" y="{_number(y)}" text-anchor="{anchor}"'
            f' font-size="{12 if small else 14}"{weight}{style}>{escape(text)}</text>'
        )

    def svg(self):
        """The picture as text."""
        width, height = self.size
        heads = "".join(
            f'<marker id="{family}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7"'
            f' markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"'
            f' fill="var(--{family})"/></marker>'
            for family in FAMILIES
            if any(f"url(#{family})" in part for part in self.parts)
        )
        return "\n".join(
            [
                f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
                f' viewBox="0 0 {width} {height}">',
                f"<style>{scheme_style()}</style><defs>{heads}</defs>",
                f'<rect width="{width}" height="{height}" fill="var(--paper)"/>',
                *self.parts,
                "</svg>\n",
            ]
        )

    def _shape(self, tag, family, fill, dashed, **where):
        place = " ".join(f'{name}="{_number(value)}"' for name, value in where.items())
        tint = f'fill="var(--{family})" fill-opacity="{_number(fill)}"' if fill else 'fill="none"'
        self.parts.append(f"<{tag} {place} {tint}{self._line(family, dashed, None)}/>")

    def _line(self, family, dashed, fill="none", width=1.5):
        if family not in FAMILIES:
            raise ValueError(f"family is one of {', '.join(FAMILIES)}, not {family!r}")
        dashes = ' stroke-dasharray="5 4"' if dashed else ""
        none = f' fill="{fill}"' if fill else ""
        return f'{none} stroke="var(--{family})" stroke-width="{_number(width)}"{dashes}'

    def _lines(self, x, y, text):
        lines = text.split("\n") if text else []
        for n, line in enumerate(lines):
            self.text(x, y + 5 + (n - (len(lines) - 1) / 2) * 18, line)


def _number(value):
    return f"{value:.1f}".removesuffix(".0")


def names():
    """Every diagram, by the name of its module."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def drawn(name):
    """The SVG text of one diagram."""
    return importlib.import_module(f"tools.diagrams.{name}").draw().svg()
