"""Draw the figure of an experiment from its stored rows: mean, and lowest to highest seed."""

import io
from importlib import import_module
from pathlib import Path

from tools.theme_svg import follow_colour_scheme

STYLE = Path(__file__).resolve().parents[2] / "tests/guide.mplstyle"


def draw(name, rows):
    """The figure that tools/figures/<name>.py draws, as SVG in the colours of the site."""
    return as_svg(import_module(f"tools.figures.{name}").draw, rows)


def as_svg(drawing, *arguments):
    """What drawing(pyplot, *arguments) draws in the guide's style, as SVG."""
    import matplotlib
    import matplotlib.pyplot as plt

    with matplotlib.rc_context(fname=STYLE):
        figure = drawing(plt, *arguments)
        svg = io.StringIO()
        figure.savefig(svg, format="svg", metadata={"Date": None, "Creator": None})
        plt.close(figure)
    return follow_colour_scheme(svg.getvalue())
