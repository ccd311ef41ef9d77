"""The front page keeps what it promises: its numbers are counted, its ways lead somewhere."""

import re

from paths import DOCS, experiment_files, snippet_files

HOME = (DOCS / "index.md").read_text(encoding="utf-8")


def stated(words):
    """The number that stands before these words in the list at the top."""
    return int(re.search(rf"<li><strong>(\d+)</strong> {words}", HOME)[1])


def text(page):
    return (DOCS / page).read_text(encoding="utf-8")


def test_numbers_at_the_top_are_counted():
    assert stated("programs to copy") == len(snippet_files()) + len(experiment_files())
    assert stated("experiments") == len(experiment_files())
    instruments = {
        name
        for page in DOCS.rglob("*.md")
        for name in re.findall(
            r'^<([a-z]+(?:-[a-z]+)+) class="widget"', page.read_text("utf-8"), re.M
        )
    }
    assert stated("instruments") == len(instruments)
    interview = "".join(p.read_text("utf-8") for p in DOCS.glob("interview/*.md"))
    questions = re.findall(r"^### \d+\. .*\{ #q\d+ \}$", interview, re.MULTILINE)
    assert stated("interview questions") == len(questions)
    pages = "".join(p.read_text("utf-8") for p in DOCS.rglob("*.md"))
    exercises = pages.count('??? question "Exercise: ')
    assert f"interview questions, and {exercises} exercises" in HOME


def test_verdicts_at_the_top_are_those_of_the_table():
    claims = text("evidence/claims.md")
    verdicts = re.findall(r'<span class="verdict \w+ about-\w+">(\w+)</span>', claims)
    counts = {word: verdicts.count(word) for word in ("Holds", "Depends", "Folklore")}
    assert stated("claims") == len(verdicts) == sum(counts.values())
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
