"""Tables say which cells are headers: a screen reader names row and column with each value.

The cells of the first line are the columns' headers, and the first of each further line is the
row's, unless it is empty or a formula alone, which not every reader takes for a name. A page whose
cards or sheets are tables (class `claims` or `part`) has columns only.
"""

import re

from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import HTML_PLACEHOLDER

COLUMNS_ONLY = {"claims", "part"}
# Empty, or what stands for a formula of tools/mathml.py until the end.
NO_NAME = re.compile(f"({HTML_PLACEHOLDER % r'[0-9]+'})?")


class _Headers(Treeprocessor):
    def run(self, root, rows=True):
        for element in root:
            if element.tag == "table":
                for cell in element.iter("th"):
                    cell.set("scope", "col")
                for line in element.iterfind("tbody/tr") if rows else ():
                    if len(line[0]) or not NO_NAME.fullmatch(line[0].text or ""):
                        line[0].tag = "th"
                        line[0].set("scope", "row")
            else:
                self.run(element, rows and not COLUMNS_ONLY & {*element.get("class", "").split()})


class TableHeaders(Extension):
    """Python-Markdown extension; the tables come from the extension `tables`."""

    def extendMarkdown(self, md):
        md.treeprocessors.register(_Headers(md), "table_headers", 1)


def makeExtension(**kwargs):
    return TableHeaders(**kwargs)
