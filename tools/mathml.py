"""Formulas as MathML, made at build time: no script in the page.

`$h_t$` stands in a line, a fence with the info string `math` stands on its own.
"""

from latex2mathml.converter import convert
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

INLINE = r"(?<![\\$\w])\$(?!\s)([^$\n]+?)(?<![\s\\])\$(?!\d)"


class _InlineFormula(InlineProcessor):
    def handleMatch(self, match, data):
        formula = self.md.htmlStash.store(convert(match.group(1)))
        return formula, match.start(0), match.end(0)


class MathML(Extension):
    """Python-Markdown extension for formulas in a line."""

    def extendMarkdown(self, md):
        # Below code spans (190), above backslash escapes (180).
        md.inlinePatterns.register(_InlineFormula(INLINE, md), "mathml", 185)


def fence(source, language, css_class, options, md, **kwargs):
    """Formatter of `pymdownx.superfences` for ```math: one formula, which may be `aligned`."""
    # latex2mathml knows the environment by its other name only.
    formula = source.strip().replace("{aligned}", "{align*}")
    return f'<div class="formula" tabindex="0">{convert(formula, display="block")}</div>'


def makeExtension(**kwargs):
    return MathML(**kwargs)
