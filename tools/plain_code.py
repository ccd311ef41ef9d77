"""Let the search plugin read a page without what the index leaves out, the colours of code and
the inside of formulas: they are most of the tags of a page, and parsing them is a quarter of a
build.
"""

import re

from tools.search_index import without_code

BLOCK = re.compile(r"<pre\b.*?</pre>", re.DOTALL)
COLOUR = re.compile(r"</?(?:span|a)\b[^>]*>")
FORMULA = re.compile(r"</?m(?:i|o|n|row|sub|sup|subsup|frac|text|sqrt|over|under)\b[^>]*>")
SHOWN = {}  # the content of the page that is being indexed


def before_the_index(context, page, config, nav):
    SHOWN[page.url] = page.content
    read = without_code(page.content)
    page.content = FORMULA.sub("", BLOCK.sub(lambda block: COLOUR.sub("", block[0]), read))
    return context


def after_the_index(context, page, config, nav):
    page.content = SHOWN.pop(page.url)
    return context
