"""The interview questions as an Anki deck, written at each build from the pages that tell them."""

import re
import zipfile
from pathlib import Path
from urllib.parse import urljoin

import genanki

from tools.zip import pack

# Drawn once: Anki tells decks, note types and notes apart by these, so an update replaces them.
DECK, MODEL = 1724093561, 1398130947
STYLE = """
.card { font: 18px/1.5 system-ui, sans-serif; max-width: 42em; margin: 1em auto; padding: 0 1em; }
h4 { margin: 1.2em 0 0.2em; font-size: 0.8em; opacity: 0.75; }
.where { font-size: 0.8em; opacity: 0.75; }
.ask { font-weight: 650; font-size: 1.1em; }
"""
PARTS = ("In short", "In full", "Common wrong answer", "They may ask next")


def write(questions, file, site_url=""):
    """Write the deck of these questions to `file`; the same questions give the same notes.

    site_url: what links lead to; without it they lose their address and keep their text.
    """
    back = "".join(f"<h4>{part}</h4>{{{{{part}}}}}" for part in PARTS)
    model = genanki.Model(
        MODEL,
        "CNN vs RNN, Measured: interview question",
        fields=[{"name": name} for name in ("Question", "Where", *PARTS)],
        templates=[
            {
                "name": "Answer",
                "qfmt": '<p class="where">{{Where}}</p><p class="ask">{{Question}}</p>',
                "afmt": f"{{{{FrontSide}}}}<hr id=answer>{back}",
            }
        ],
        css=STYLE,
    )
    deck = genanki.Deck(DECK, "CNN vs RNN, Measured: forty interview questions")
    for q in sorted(questions, key=lambda q: q.number):
        parts = [linked(html, q.address, site_url) for html in (q.short, q.full, q.wrong, q.next)]
        theme = re.sub(r"\W+", "-", q.theme.lower()).strip("-")
        note = genanki.Note(
            model=model,
            fields=[q.ask, f"{q.theme} · {q.level}", *parts],
            tags=[theme, q.level],
            guid=genanki.guid_for("cnn-vs-rnn-measured", q.number),
        )
        deck.add_note(note)
    genanki.Package(deck).write_to_file(file, timestamp=0)
    with zipfile.ZipFile(file) as made:  # packed anew without the time of this build
        content = {name: made.read(name) for name in made.namelist()}
    pack(Path(file), content)


def linked(html, address, site_url):
    """HTML of a page at `address` as it stands alone: links are absolute, or become plain text."""
    html = re.sub(r' (?:class|data-tip|value|title|id)="[^"]*"', "", html)
    html = re.sub(r"</?data>", "", html)
    if site_url:
        here = urljoin(site_url, address)
        return re.sub(r'href="([^"]*)"', lambda m: f'href="{urljoin(here, m[1])}"', html)
    return re.sub(r'<a href="(?!https?:)[^"]*">(.*?)</a>', r"\1", html, flags=re.DOTALL)
