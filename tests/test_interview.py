"""Forty questions, each told whole; the deck and the sheet say what the pages say."""

import json
import sqlite3
import zipfile

import pytest
from bs4 import BeautifulSoup

from tools import questions as reader


@pytest.fixture(scope="module")
def asked(site):
    """The questions as the trainer loads them, by number."""
    text = (site.folder / "interview/questions.json").read_text(encoding="utf-8")
    return {q["number"]: q for q in json.loads(text)}


def words(html):
    return BeautifulSoup(html, "html.parser").get_text().split()


def test_there_are_forty_of_five_themes_and_three_levels(asked):
    assert sorted(asked) == list(range(1, 41))
    for key, count in (("theme", 5), ("level", 3)):
        assert len({q[key] for q in asked.values()}) == count


def test_the_short_answer_can_be_spoken_in_thirty_seconds(asked):
    """150 words a minute is calm speech; a listener notes nothing above 90 in half a minute."""
    for q in asked.values():
        assert 15 <= len(words(q["short"])) <= 90, f"question {q['number']}"
        assert 80 <= len(words(q["full"])) <= 420, f"question {q['number']}"


def test_each_wrong_answer_is_refuted_with_a_page_and_each_has_follow_ups(asked):
    for q in asked.values():
        assert "<a " in q["wrong"] and "→" in q["wrong"], f"question {q['number']}"
        follow_ups = BeautifulSoup(q["next"], "html.parser").select("li")
        assert 2 <= len(follow_ups) <= 5, f"question {q['number']}"
        assert all("?" in item.get_text() for item in follow_ups), f"question {q['number']}"


def test_the_anki_deck_holds_every_question_with_all_its_parts(site, asked, tmp_path):
    with zipfile.ZipFile(site.folder / "interview/cnn-vs-rnn.apkg") as deck:
        deck.extract("collection.anki2", tmp_path)
    with sqlite3.connect(tmp_path / "collection.anki2") as collection:
        notes = [fields.split("\x1f") for (fields,) in collection.execute("select flds from notes")]
        cards = collection.execute("select count(*) from cards").fetchone()[0]
    assert cards == len(notes) == len(asked)
    by_question = {note[0]: note for note in notes}
    for q in asked.values():
        parts = [q["short"], q["full"], q["wrong"], q["next"]]
        assert [words(p) for p in by_question[q["ask"]][2:]] == [words(p) for p in parts]


def test_the_sheet_has_every_question_and_its_short_answer(site, asked):
    sheet = site.pages["interview/sheet/"]
    told = dict(zip((dt.get_text() for dt in sheet.select("dt")), sheet.select("dd"), strict=True))
    for q in asked.values():
        assert words(str(told[f"{q['number']}. {q['ask']}"])) == words(q["short"])


@pytest.mark.parametrize("address", ["interview/sheet/", "interview/cnn-vs-rnn-questions.html"])
def test_the_sheet_prints_on_a_few_pages(open_page, address):
    page = open_page(address)
    assert 2 <= page.pdf(format="A4").count(b"/Type /Page\n") <= 8


def test_the_sheet_to_keep_needs_nothing_else_and_says_the_same(site, asked):
    file = site.folder / "interview/cnn-vs-rnn-questions.html"
    alone = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    assert not alone.select("script, link, img, a[href^='.']")
    answers = [words(str(dd)) for dd in alone.select("dd")]
    assert sorted(answers) == sorted(words(q["short"]) for q in asked.values())


def test_the_pages_describe_their_questions_to_search_engines(site, asked):
    found = 0
    for address, page in site.pages.items():
        for script in page.select('script[type="application/ld+json"]'):
            data = json.loads(script.string)
            assert data["@context"] == "https://schema.org"
            if data["@type"] != "FAQPage":
                assert data["@type"] == "TechArticle" and data["headline"] and data["description"]
                continue
            assert address.startswith("interview/")
            for entry in data["mainEntity"]:
                assert entry["@type"] == "Question" and entry["name"]
                assert entry["acceptedAnswer"]["@type"] == "Answer"
                assert len(entry["acceptedAnswer"]["text"]) > 50
                found += 1
    assert found == len(asked)


@pytest.mark.parametrize(
    "html, complaint",
    [
        ("<p>Words.</p>", "text before"),
        ('<p class="level">Core</p><p><strong>In short.</strong> Yes.</p>', "lacks In full"),
    ],
)
def test_a_question_that_is_not_whole_is_named(html, complaint):
    heading = '<h3 id="q7">7. What?</h3>'
    with pytest.raises(ValueError, match=f"interview/x/, question 7.*{complaint}"):
        list(reader.read(heading + html, "Theme", "interview/x/"))
