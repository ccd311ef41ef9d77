"""What is made from all pages: exercises in one place, terms explained, text for machines."""

import re

from paths import DOCS

from tools import for_machines, terms
from tools.gathered import LEVEL, moved


def sources():
    return [p for p in DOCS.rglob("*.md") if p.parent.name != "exercises"]


def test_every_exercise_stands_in_its_chapter_with_level_time_and_solution(site):
    written = sum(p.read_text("utf-8").count('??? question "Exercise: ') for p in sources())
    assert written >= 60
    rows = site.pages["exercises/"].select("article tbody tr")
    assert len(rows) == written
    gathered = 0
    for address, page in site.pages.items():
        if address.startswith("exercises/") and address != "exercises/":
            titles = page.select("article h3")
            levels = page.select("article p.level")
            solutions = page.select("article details.success")
            assert len(titles) == len(levels) == len(solutions) > 0, address
            assert all(LEVEL.fullmatch(level.get_text()) for level in levels)
            gathered += len(titles)
    assert gathered == written


def test_what_is_moved_leads_where_it_led():
    html = '<p id="x"><a href="../cnn/#stride">a</a> <img src="../../figures/a.svg"> <a href="https://b.org/">b</a></p>'
    assert moved(html, "architecture/rnn/", "exercises/architecture/") == (
        '<p><a href="../../architecture/cnn/#stride">a</a> <img src="../../figures/a.svg"> '
        '<a href="https://b.org/">b</a></p>'
    )


def test_each_term_has_an_anchor_and_a_tooltip_that_begins_its_definition(site):
    entries = {
        dt["id"]: dt.find_next("dd").get_text() for dt in site.pages["glossary/"].select("dt")
    }
    used = set()
    for address, page in site.pages.items():
        links = page.select("article a.term")
        if not address.startswith(("exercises/", "interview/sheet")):
            anchors = [link["href"].partition("#")[2] for link in links]
            assert len(set(anchors)) == len(anchors), f"/{address} explains a term twice"
        for link in links:
            anchor = link["href"].partition("#")[2]
            start = re.sub(r"\W", "", link["data-tip"].removesuffix(" …"))
            assert re.sub(r"\W", "", entries[anchor]).startswith(start[:60]), anchor
            used.add(anchor)
    assert len(used) > 60


def test_a_term_is_explained_once_and_never_inside_a_link_or_code():
    known = {"stride": ("stride", "How far the window moves.")}
    before = '<h2>stride</h2><label>stride</label><p><code>stride</code> <a href="#">stride</a> '
    assert terms.explained(f"{before}Strides and stride</p>", known, "../g/") == (
        f"{before}"
        '<a class="term" href="../g/#stride" data-tip="How far the window moves.">Strides</a> '
        "and stride</p>"
    )


def test_every_page_is_there_as_markdown_with_its_includes(site):
    listed = (site.folder / "llms.txt").read_text(encoding="utf-8")
    addresses = re.findall(r"\]\((\S*?index\.md)\): .+", listed)
    assert set(addresses) == {
        f"{address}index.md" for address in site.pages if address != "404.html"
    }
    for address in addresses:
        text = (site.folder / address).read_text(encoding="utf-8")
        assert "--8<--" not in text and len(text) > 100, address
    assert "keras.Input" in (site.folder / "architecture/cnn/index.md").read_text(encoding="utf-8")


def test_structured_data_cannot_end_its_script():
    assert for_machines.script({"a": "</script>"}).count("</script>") == 1
