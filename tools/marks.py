"""The signs of the guide: ▦ and ↻ become small drawings, a verdict in bold becomes a badge.

Without this extension a page reads the same, with the two characters and the bold word.
"""

import re

from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

SQUARES = "".join(f"M{x} {y}h4v4h-4z" for y in (1, 6, 11) for x in (1, 6, 11))
LOOP = "M11.6 4.4A5 5 0 1 0 13 8M13.2 1.4v3.6h-3.6"
SVG = '<svg class="mark {}" viewBox="0 0 16 16" aria-hidden="true"><path d="{}"/></svg>'
DRAWINGS = {"▦": SVG.format("cnn", SQUARES), "↻": SVG.format("rnn", LOOP)}
VERDICTS = ("Holds", "Depends", "Folklore")
TAG = re.compile(r"(<[^>]*>)")


class _Badges(Treeprocessor):
    def run(self, root):
        for strong in root.iter("strong"):
            word = (strong.text or "").rstrip(".")
            if word in VERDICTS and not len(strong):
                strong.text = word
                strong.set("class", f"verdict {word.lower()}")


class _Marks(Postprocessor):
    def run(self, text):
        if not any(sign in text for sign in DRAWINGS):
            return text
        parts = TAG.split(text)  # text and tags take turns: an attribute keeps its character
        parts[::2] = [self._draw(part) for part in parts[::2]]
        return "".join(parts)

    @staticmethod
    def _draw(text):
        for sign, drawing in DRAWINGS.items():
            text = text.replace(sign, drawing)
        return text


class Marks(Extension):
    """Python-Markdown extension for the marks of the two families and the verdicts."""

    def extendMarkdown(self, md):
        md.treeprocessors.register(_Badges(md), "verdict-badges", 5)  # after inline patterns (20)
        md.postprocessors.register(_Marks(md), "family-marks", 5)  # after raw HTML is back (30)


def makeExtension(**kwargs):
    return Marks(**kwargs)
