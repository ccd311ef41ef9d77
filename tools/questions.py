"""The interview questions, read from the pages that tell them: for the trainer, the sheet, Anki.

A question on a page of docs/interview is a heading with the id `q<number>`, a line with its level
and four parts, each begun by its name in bold. Nothing is written twice: what is made here
follows the pages at each build.
"""

import json
import posixpath
import re
from dataclasses import asdict, dataclass

from bs4 import BeautifulSoup

PARTS = {
    "In short.": "short",
    "In full.": "full",
    "Common wrong answer.": "wrong",
    "They may ask next.": "next",
}
LEVELS = ("basic", "core", "hard")


@dataclass(frozen=True)
class Question:
    """One question; the parts are HTML, with links relative to a page of docs/interview."""

    number: int
    theme: str
    level: str
    ask: str
    address: str
    short: str
    full: str
    wrong: str
    next: str


def read(html, theme, address):
    """Yield the questions of one rendered page.

    html: the page's content; theme: its title; address: from the site's root.
    Raises ValueError, naming the question, where a part or the level is missing.
    """
    if '<h3 id="q' not in html:
        return
    for heading in BeautifulSoup(html, "html.parser").select('h3[id^="q"]'):
        if not re.fullmatch(r"q\d+", heading["id"]):
            continue
        for link in heading.select(".headerlink"):
            link.decompose()
        number, parts, part, level = int(heading["id"][1:]), {}, "", ""
        for block in heading.find_next_siblings():
            if block.name in ("h2", "h3"):
                break
            if "level" in block.get("class", []):
                level = block.get_text().strip().lower()
                continue
            name = block.strong.get_text() if block.name == "p" and block.strong else ""
            if name in PARTS and block.get_text().startswith(name):
                part = PARTS[name]
                block.strong.decompose()
            if not part:
                raise ValueError(f"{address}, question {number}: text before **In short.**")
            for link in block.select('a[href^="#"]'):  # read on another page, it has to lead back
                link["href"] = f"../{posixpath.basename(address.strip('/'))}/{link['href']}"
            if block.get_text().strip() or block.find():
                parts[part] = parts.get(part, "") + str(block).replace("<p> ", "<p>")
        missing = [name for name, part in PARTS.items() if part not in parts]
        if missing or level not in LEVELS:
            wanted = ", ".join(missing) or f"a level: {', '.join(LEVELS)}"
            raise ValueError(f"{address}, question {number} lacks {wanted}")
        ask = re.sub(r"^\d+\.\s*", "", heading.get_text().strip())
        yield Question(number, theme, level, ask, f"{address}#q{number}", **parts)


def as_json(questions):
    """What the trainer loads: the questions in the order of their numbers."""
    ordered = sorted(questions, key=lambda question: question.number)
    return json.dumps([asdict(question) for question in ordered], ensure_ascii=False)
