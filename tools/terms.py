"""Terms of the glossary, explained where they occur: a link with the definition as its tooltip.

The first time that a page uses a term in running text, and on the glossary's own page never.
"""

import html as text
import re

SKIP = "a|abbr|button|code|figure|h1|h2|h3|h4|label|math|pre|script|strong|style|summary|svg|table"
# A listing or a formula is one piece: they are most of the tags of a page.
PIECES = re.compile(r"(<(?:pre|math)\b.*?</(?:pre|math)>|<[^>]+>)", re.DOTALL)
OPENS = re.compile(rf"<(?:{SKIP})\b[^>]*(?<!/)>", re.IGNORECASE)
CLOSES = re.compile(rf"</(?:{SKIP})>$", re.IGNORECASE)
DEFINED = re.compile(r"^([A-Z0-9`][^\n:]*)\n:   (.+)$", re.MULTILINE)
EVERYDAY = {"padding", "unit", "window", "head", "verdict", "hybrid", "seed"}  # used otherwise, too
LONGEST_TAG = len("</summary>")
LONGEST = 180  # characters of a tooltip


def glossary(markdown):
    """{term in lower case: (anchor, its first sentence as plain text)} of the glossary's source."""
    terms = {}
    for name, told in DEFINED.findall(markdown):
        plain = re.sub(r"\[([^]]*)\]\([^)]*\)|[*`]", r"\1", told)
        plain = re.sub(r"<[^>]+>", "", plain).split(" → ")[0]
        first = re.match(r".*?[.](?= [A-Z]|$)", plain)
        sentence = (first[0] if first else plain).strip()
        if len(sentence) > LONGEST:
            sentence = sentence[:LONGEST].rsplit(" ", 1)[0] + " …"
        for spelling in re.split(r", | or ", re.sub(r"[`*]| \(.*?\)", "", name)):
            if len(spelling) > 2 and spelling.lower() not in EVERYDAY:
                terms[spelling.lower()] = (slug(name), sentence)
    return terms


def slug(name):
    """The anchor of a term."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def with_anchors(html):
    """The glossary's own page, each of its terms with an id to lead to."""
    return re.sub(
        r"<dt>(.*?)</dt>",
        lambda dt: f'<dt id="{slug(text.unescape(re.sub("<[^>]+>", "", dt[1])))}">{dt[1]}</dt>',
        html,
    )


def explained(html, terms, address):
    """The HTML of a page whose first use of each term leads to its entry.

    address: of the glossary, as seen from the page.
    """
    pieces = PIECES.split(html)  # text and tags take turns
    whole = "".join(pieces[::2]).lower()
    used = [name for name in terms if name in whole]
    if not used:
        return html
    names = "|".join(re.escape(name) for name in sorted(used, key=len, reverse=True))
    word = re.compile(rf"(?<![\w-])({names})(e?s)?(?![\w-])", re.IGNORECASE)
    done, depth, out = set(), 0, []

    def link(match):
        anchor, sentence = terms[match[1].lower()]
        if anchor in done:
            return match[0]
        done.add(anchor)
        tip = text.escape(sentence, quote=True)
        return f'<a class="term" href="{address}#{anchor}" data-tip="{tip}">{match[0]}</a>'

    for piece in pieces:
        if piece.startswith("<"):
            depth += bool(OPENS.match(piece)) - bool(CLOSES.search(piece, len(piece) - LONGEST_TAG))
            out.append(piece)
        else:
            out.append(piece if depth > 0 or not piece.strip() else word.sub(link, piece))
    return "".join(out)
