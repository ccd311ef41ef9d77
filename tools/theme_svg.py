"""Make a figure drawn by Matplotlib follow the light or dark scheme of the page."""

import re

# Colour in a snippet -> name, its value in the light scheme, its value in the dark one.
COLOURS = {
    "#000000": ("ink", "#1d2433", "#dfe3ec"),
    "#ffffff": ("paper", "#ffffff", "#161b26"),
    "#0072b2": ("cnn", "#0072b2", "#56b4e9"),
    "#d55e00": ("rnn", "#d55e00", "#f59b51"),
    "#7b5ea7": ("hybrid", "#7b5ea7", "#b79ae0"),
    "#6b6b6b": ("baseline", "#6b6b6b", "#a9adb8"),
    "#009e73": ("green", "#009e73", "#3cc79b"),
    "#cc79a7": ("pink", "#cc79a7", "#e29cc4"),
}
# A line is seen at a contrast of 3 with white paper, letters are read at 4.5: these are darker.
LETTERS = {"rnn": "#a84700", "green": "#007a58", "pink": "#a8487c"}


def follow_colour_scheme(svg):
    """Replace the guide's colours by CSS variables that change with the colour scheme.

    The paper is drawn too, so that the figure stays legible where a browser does not
    tell an embedded picture which scheme the page has.
    """
    for colour, (name, *_) in COLOURS.items():
        svg = re.sub(rf"(fill|stroke): {colour}", rf"\1: var(--{name})", svg)
    return svg.replace("<defs>", f"<style>{scheme_style()}</style>\n <defs>", 1)


def scheme_style():
    """The guide's colours as CSS variables for both schemes, and the font of all text."""
    light = "".join(f"--{name}:{value};" for name, value, _ in COLOURS.values())
    dark = "".join(f"--{name}:{value};" for name, _, value in COLOURS.values())
    letters = "".join(f"--{name}:{value};" for name, value in LETTERS.items())
    return (
        f"svg{{{light}}}text{{{letters}}}@media(prefers-color-scheme:dark){{svg,text{{{dark}}}}}"
        "text{fill:var(--ink);font-family:system-ui,sans-serif!important}"
    )
