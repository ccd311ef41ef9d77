"""The front page keeps what it promises: its numbers are counted, its ways lead somewhere."""

import re

from paths import DOCS, experiment_files, snippet_files

HOME = (DOCS / "index.md").read_text(encoding="utf-8")


def agrees(words, counted):
    """The number before these words in the list at the top is what we count."""
    for number, line in enumerate(HOME.splitlines(), start=1):
        if stated := re.search(rf"(\d+)(?:</strong>)? {words}", line):
            wrong = f"docs/index.md:{number}: {stated[1]} {words}, but there are {counted}. Mend it"
            assert int(stated[1]) == counted, wrong
            return
    raise AssertionError(f"docs/index.md says nowhere how many {words} there are")


def text(page):
    return (DOCS / page).read_text(encoding="utf-8")


def test_numbers_at_the_top_are_counted():
    agrees("programs to copy", len(snippet_files()) + len(experiment_files()))
    agrees("experiments", len(experiment_files()))
    instruments = {
        name
        for page in DOCS.rglob("*.md")
        for name in re.findall(
            r'^<([a-z]+(?:-[a-z]+)+) class="widget"', page.read_text("utf-8"), re.M
        )
    }
    agrees("instruments", len(instruments))
    interview = "".join(p.read_text("utf-8") for p in DOCS.glob("interview/*.md"))
    questions = re.findall(r"^### \d+\. .*\{ #q\d+ \}$", interview, re.MULTILINE)
    agrees("interview questions", len(questions))
    pages = "".join(p.read_text("utf-8") for p in DOCS.rglob("*.md"))
    agrees("exercises", pages.count('??? question "Exercise: '))


def test_verdicts_at_the_top_are_those_of_the_table():
    claims = text("evidence/claims.md")
    verdicts = re.findall(r'<span class="verdict \w+ about-\w+">(\w+)</span>', claims)
    counts = {word: verdicts.count(word) for word in ("Holds", "Depends", "Folklore")}
    assert len(verdicts) == sum(counts.values())
    agrees("claims", len(verdicts))
    said = "{Holds} hold, {Depends} depend, {Folklore} are folklore".format(**counts)
    assert said in HOME


def test_surprises_link_to_their_evidence_and_show_it(site):
    surprises = site.pages[""].select(".surprises > div")
    assert len(surprises) == 3
    for surprise in surprises:
        assert surprise.select_one(".verdict") and surprise.select_one("img") and surprise.data
        assert surprise.select("a")[-1]["href"].startswith("evidence/")


def test_each_way_leads_to_a_page(site):
    ways = site.pages[""].select(".ways a")
    assert len(ways) == 5
    assert {way["href"] for way in ways} <= set(site.pages)
