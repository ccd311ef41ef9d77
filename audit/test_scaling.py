"""How the time of a build grows with the pages: 1, 3 and 10 times as many as the guide has.

Writes .cache/scaling.md. The added pages are copies beside the originals, with their listings,
formulas, terms and exercises, and with entries in the navigation. Counted is the time of the
processor, which other programs on the machine disturb less.
"""

import re
import shutil

from built_site import build
from paths import ROOT

TIMES = (1, 3, 10)
WORSE = 1.5  # how much more a page may cost where there are most
COPIED = re.compile(
    r"^( +)- (.+): ((?!interview/|exercises/|glossary|index)\S+)\.md$", re.MULTILINE
)
PAGE = re.compile(r"^ +- .+: \S+\.(?:md|ipynb)$", re.MULTILINE)


def enlarged(tree, times):
    """Give the tree that many times its pages; returns how many it has then."""
    config = tree / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    pages, copied = len(PAGE.findall(text)), COPIED.findall(text)
    missing = pages * times - pages
    for number in range(missing):
        indent, title, page = copied[number % len(copied)]
        copy = f"{page}-{2 + number // len(copied)}"
        shutil.copy(tree / f"docs/{page}.md", tree / f"docs/{copy}.md")
        entry = f"{indent}- {title}: {page}.md\n"
        named = f'{indent}- "{title.strip(chr(34))} {number}": {copy}.md\n'
        text = text.replace(entry, entry + named, 1)
    config.write_text(text, encoding="utf-8")
    return pages + missing


def test_a_page_costs_about_the_same_where_there_are_many(tmp_path):
    rows = []
    for times in TIMES:
        tree = tmp_path / f"times-{times}"
        for name in ("docs", "snippets", "tools", "overrides"):
            shutil.copytree(ROOT / name, tree / name)
        for name in ("mkdocs.yml", "CHANGELOG.md"):
            shutil.copy(ROOT / name, tree / name)
        pages = enlarged(tree, times)
        done = build(tree / "site", source=tree)
        assert done.returncode == 0, done.stdout + done.stderr
        built = len([*(tree / "site").rglob("index.html")])
        assert built == pages
        index = (tree / "site/search/search_index.json").stat().st_size
        html = sum(file.stat().st_size for file in (tree / "site").rglob("index.html"))
        rows.append((pages, done.seconds, 1000 * done.seconds / pages, html / pages, index / pages))
        shutil.rmtree(tree)
    lines = ["| pages | seconds | ms a page | KB of HTML a page | KB of search index a page |"]
    lines.append("|---" * 5 + "|")
    for pages, seconds, each, html, index in rows:
        lines.append(
            f"| {pages} | {seconds:.1f} | {each:.0f} | {html / 1000:.0f} | {index / 1000:.1f} |"
        )
    (ROOT / ".cache").mkdir(exist_ok=True)
    (ROOT / ".cache/scaling.md").write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert rows[-1][2] <= WORSE * rows[0][2], "\n".join(lines)
