"""The table of all claims: counted right, worded alike, and every row leads somewhere."""

import re
from collections import Counter

import pytest
from paths import DOCS

PAGE = DOCS / "evidence/claims.md"
PAPER = re.compile(r"https://(arxiv\.org/abs/\d{4}\.\d{4,5}|doi\.org/10\.)")
NOT_MEASURED = {"claims.md", "method.md", "myths.md"}  # pages about the measured ones


@pytest.fixture(scope="module")
def tables():
    """The cells of the table of counts and of the table of claims, without heads."""
    text = PAGE.read_text(encoding="utf-8")
    blocks = re.findall(r"^\|.+\n\|[-:| ]+\|\n((?:\|.+\n)+)", text, re.MULTILINE)
    assert len(blocks) == 2, "the page has a table of counts and a table of claims"
    return [
        [[cell.strip() for cell in line.strip("|").split("|")] for line in block.splitlines()]
        for block in blocks
    ]


def verdict(row):
    return re.fullmatch(r'<span class="verdict (\w+) about-(\w+)">(\w+)</span>', row[2]).groups()


def test_counts_at_the_top_are_those_of_the_table(tables):
    counts, claims = tables
    counted = Counter((row[1], verdict(row)[2]) for row in claims)
    verdicts = ("Holds", "Depends", "Folklore")
    topics = list(dict.fromkeys(row[1] for row in claims))
    expected = [[t, *(counted[t, v] for v in verdicts)] for t in topics]
    expected.append(["All", *(sum(row[n] for row in expected) for n in (1, 2, 3))])
    stated = [[cell.strip("*") for cell in row] for row in counts]
    assert stated == [[str(cell) for cell in [*row, sum(row[1:])]] for row in expected]
    text = PAGE.read_text(encoding="utf-8")
    assert f"The {len(claims)} claims" in text and f"find {len(claims)} sentences" in text


def test_each_row_has_a_verdict_and_the_topic_that_the_filter_looks_for(tables):
    for row in tables[1]:
        css_verdict, css_topic, word = verdict(row)
        assert word in {"Holds", "Depends", "Folklore"}, row[0]
        assert (css_verdict, css_topic) == (word.lower(), row[1].lower()), row[0]


def test_filter_offers_each_verdict_and_topic_and_the_style_sheet_knows_them(tables):
    text = PAGE.read_text(encoding="utf-8")
    style = (DOCS / "stylesheets/claims.css").read_text(encoding="utf-8")
    offered = set(re.findall(r'name="\w+" id="([\w-]+)"', text)) - {"verdict-all", "topic-all"}
    wanted = {f"verdict-{verdict(row)[0]}" for row in tables[1]}
    wanted |= {f"topic-{verdict(row)[1]}" for row in tables[1]}
    assert offered == wanted == set(re.findall(r"#([\w-]+):checked\) \.claims tbody", style))


def test_ids_are_unique_and_short(tables):
    ids = [re.match(r'<span id="([a-z][a-z0-9-]{3,40})">', row[0]) for row in tables[1]]
    assert all(ids)
    twice = [name for name, times in Counter(found[1] for found in ids).items() if times > 1]
    assert not twice


def test_each_row_leads_to_evidence_that_is_there(tables):
    for row in tables[1]:
        links = re.findall(r"\]\(([^)]+)\)", row[4])
        assert links, f"no evidence for: {row[0]}"
        for link in links:
            path, _, anchor = link.partition("#")
            if link.startswith("https://"):
                assert PAPER.match(link), link
                continue
            target = (PAGE.parent / path).resolve()
            assert target.is_file(), f"{row[0]}: there is no {path}"
            assert f"#{anchor} " in target.read_text(encoding="utf-8") if anchor else True, link


def test_folklore_leads_to_its_myth_and_nothing_else_does(tables):
    for row in tables[1]:
        to_myth = "(myths.md#" in row[4]
        assert to_myth == (verdict(row)[2] == "Folklore"), row[0]
        name = re.search(r'id="([^"]+)"', row[0])[1]
        assert not to_myth or f"(myths.md#{name})" in row[4], row[0]


def test_every_measured_page_is_evidence_for_a_claim(tables):
    linked = {link for row in tables[1] for link in re.findall(r"\]\(([\w-]+\.md)\)", row[4])}
    measured = {page.name for page in PAGE.parent.glob("*.md")} - NOT_MEASURED
    assert measured <= linked, f"no claim leads to {sorted(measured - linked)}"


def test_badges_under_each_claim_are_those_of_its_verdict():
    badge = re.compile(r"\*\*(Holds|Depends|Folklore)\b")
    checked = 0
    for page in PAGE.parent.glob("*.md"):
        parts = page.read_text(encoding="utf-8").split("\n## ")
        sections = {part.partition("\n")[0]: part for part in parts}
        if "Verdict" not in sections:
            continue  # a page about all experiments
        claimed, given = (badge.findall(sections[name]) for name in ("The claim", "Verdict"))
        assert claimed == list(dict.fromkeys(given)), page.name
        checked += 1
    assert checked >= 18
