"""Does Zensical render every page as MkDocs does? Build with both, compare page by page.

`python -m tools.zensical` prints what differs and ends with 1 if anything does that is not in the
lists below, or if something in them no longer does: then the list is out of date. Needs Zensical
beside requirements/site.txt; `make zensical` sees to that.
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from importlib.metadata import version
from pathlib import Path

from tools import labs

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ("docs", "snippets", "tools", "overrides", "mkdocs.yml")
ADDRESSES = ("SITE_URL", "REPO_URL", "EDIT_URI", "COLAB_URL", "DOWNLOADS")  # see mkdocs.yml
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BLOCKS = {"p", "li", "dt", "dd", "th", "td", "figcaption", "summary", "pre", "text", *HEADINGS}
KINDS = {name: "headings" for name in HEADINGS}  # what an element is told as
KINDS |= {"title": "title", "pre": "code", "a": "links", "math": "formulas"}
UNREAD = ("script", "style")
ADDRESS = re.compile(r'(<[^<>]*\b(?:href|src)=")\.\./')
WRITTEN = "tools/hooks.py writes it, and Zensical runs no hooks"

# What differs on a page of both: element, attribute and pattern of its value.
PARTS = {
    ("a", "class", "term"): "terms explained: made by tools/hooks.py, and Zensical runs no hooks",
    ("img", "src", "data:.*|.*/gallery/.*"): "the gallery, put into the page: a hook",
    ("a", "href", ".*downloads/.*"): "downloads: a hook leaves them out where there are none",
    ("p", "class", "lab-links"): "the links of a lab to its notebook: added by a hook",
    ("a", "id", "__skip"): "where Zensical's link to skip the menus leads: only there",
}
# Pages of another content, or without any: patterns of addresses.
PAGES = {
    "exercises/(.*/)?index.html": "gathered from other pages by tools/gathered.py, a hook",
    "interview/sheet/index.html": "gathered, as above",
    "404.html": "its list of chapters: Zensical hands no navigation to this template",
}
# Files that only MkDocs writes.
FILES = {
    ".*/index.md|index.md|llms.txt": "pages for machines: " + WRITTEN,
    "(evidence|tasks)/.*.csv": "rows of the experiments: " + WRITTEN,
    "interview/.*.(json|html|apkg)": "questions for trainer, Anki and paper: " + WRITTEN,
    "labs/.*/.*.ipynb": "the notebooks: Zensical writes them one folder further up",
    "stylesheets/guide.css": "style sheets in one file: " + WRITTEN,
    "robots.txt": WRITTEN,
    "search/.*": "Zensical has an index of its own, search.json",
    "sitemap.xml.gz": "the map of the site, compressed; Zensical writes sitemap.xml alone",
    "assets/.*": "the theme's scripts and styles have other names",
}


def built(folder):
    """Build with both; returns the folders of the two sites."""
    environment = {key: value for key, value in os.environ.items() if key not in ADDRESSES}
    environment |= {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "."}
    mkdocs = [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-d", folder / "mkdocs"]
    subprocess.run(mkdocs, cwd=ROOT, env=environment, check=True)
    copy = folder / "tree"  # Zensical writes beside its configuration
    copy.mkdir()
    for source in SOURCES:
        (shutil.copytree if (ROOT / source).is_dir() else shutil.copy)(ROOT / source, copy / source)
    for lab in (copy / "docs/labs").glob("*.ipynb"):
        text = labs.page(lab.read_text(encoding="utf-8"))
        lab.with_suffix(".md").write_text(text, encoding="utf-8")
    for file in [copy / "mkdocs.yml", *(copy / "docs").rglob("*.md")]:
        text = moved(file.read_text(encoding="utf-8"), file.stem == "index")
        file.write_text(text, encoding="utf-8")
    zensical = [sys.executable, "-m", "zensical", "build", "--clean", "--strict"]
    subprocess.run(zensical, cwd=copy, env=environment, check=True)
    return folder / "mkdocs", copy / "site"


def moved(text, index=False):
    """A source after the move: addresses in HTML tags count from the file, labs are Markdown.

    With MkDocs these addresses count from the page, one folder further down unless it is an index.
    """
    text = re.sub(r"(labs/\w+)\.ipynb", r"\1.md", text)
    return text if index else ADDRESS.sub(r"\1", text)


class Page(HTMLParser):
    """What a reader gets of a page: {kind: list of things in order} as `seen`, and its `parts`."""

    def __init__(self, html):
        super().__init__()
        self.seen = {kind: [] for kind in (*KINDS.values(), "description", "pictures", "text")}
        self.parts = {part: [] for part in PARTS}
        self.open, self.block, self.article, self.unread = [], [], False, []
        self.feed(html)
        self._end_block()

    def handle_starttag(self, tag, attributes):
        about = dict(attributes)
        if self.unread:
            self.unread += [tag] * (tag == self.unread[0])
            return
        if tag == "meta" and about.get("name") == "description":
            self.seen["description"].append(about.get("content"))
        self.article |= tag == "article"
        if not self.article and tag != "title":
            return
        if tag in BLOCKS:
            self._end_block()
        part = self._part(tag, about)
        if part:
            self.parts[part].append(sorted(about.items()))
        if tag in UNREAD or about.get("class") == "headerlink" or (part and tag == "p"):
            self.unread = [tag]
        elif tag == "img" and not part:
            self.seen["pictures"].append((about.get("alt"), about.get("src")))
        elif tag in KINDS:
            self.open.append((tag, about, [], part))
        if self.open and self.open[-1][0] == "math":
            self.open[-1][2].append(f"<{tag}>")

    def handle_endtag(self, tag):
        if self.unread:
            self.unread = self.unread[: -1 if tag == self.unread[0] else None]
            return
        if tag in BLOCKS:
            self._end_block()
        self.article &= tag != "article"
        if self.open and self.open[-1][0] == tag:
            _, about, text, part = self.open.pop()
            text = "".join(text)
            if tag == "pre":
                self.seen["code"].append(text)
            elif not part:
                about = (tag, about.get("id")) if tag in HEADINGS else about.get("href")
                self.seen[KINDS[tag]].append((" ".join(text.split()), about))

    def handle_data(self, text):
        if not self.unread:
            self.block += [text] * self.article
            for element in self.open:
                element[2].append(text)

    def _end_block(self):
        text = " ".join("".join(self.block).split())
        self.seen["text"] += [text] * bool(text)
        self.block = []

    @staticmethod
    def _part(tag, about):
        for part in PARTS:
            element, attribute, value = part
            if tag == element and re.fullmatch(value, about.get(attribute) or ""):
                return part
        return None


def differences(ours, theirs):
    """Yield (kind, what MkDocs shows there, what Zensical shows there) of what is seen."""
    for kind in ours:
        a, b = ours[kind], theirs[kind]
        if a != b:
            found = difflib.SequenceMatcher(None, a, b, autojunk=False).get_opcodes()
            yield from ((kind, a[i:j], b[k:m]) for same, i, j, k, m in found if same != "equal")


def compared(mkdocs, zensical):
    """Messages about what differs without being expected, or is expected and does not differ."""
    occurred, told, alike = set(), [], 0
    for file in sorted(mkdocs.rglob("*")):
        address = file.relative_to(mkdocs).as_posix()
        page = address.endswith(("index.html", "404.html"))
        expected = [name for name in (PAGES if page else FILES) if re.fullmatch(name, address)]
        if file.is_dir():
            continue
        if page and (zensical / address).exists():
            both = [Page(f.read_text(encoding="utf-8")) for f in (file, zensical / address)]
            occurred.update(part for part in PARTS if both[0].parts[part] != both[1].parts[part])
            if both[0].seen == both[1].seen:
                alike, expected = alike + 1, []
            elif not expected:
                found = differences(both[0].seen, both[1].seen)
                told += [f"{address}: {kind}:\n  - {a}\n  + {b}" for kind, a, b in found]
        elif (zensical / address).exists():
            expected = []
        elif not expected:
            told.append(f"{address}: Zensical does not write it")
        occurred.update(expected)
    for name in {**PARTS, **PAGES, **FILES}:
        if name not in occurred:
            told.append(f"{_name(name)}: nothing differs by now. Strike it out")
    return alike, told


def _name(entry):
    return "{}[{}={}]".format(*entry) if isinstance(entry, tuple) else entry


def main():
    with tempfile.TemporaryDirectory() as folder:
        sites = built(Path(folder))
        alike, told = compared(*sites)
    print(*told, sep="\n")
    what = {**PARTS, **PAGES, **FILES}
    print(f"Zensical {version('zensical')}: {alike} pages alike, {len(what)} expected differences:")
    print(*(f"- {_name(name)}: {reason}" for name, reason in what.items()), sep="\n")
    return bool(told)


if __name__ == "__main__":
    sys.exit(main())
