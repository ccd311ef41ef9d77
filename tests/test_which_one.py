"""The seven questions in a real browser: ranked by the answers, kept in the address."""

import re

import pytest

CHOOSING = "choosing/"


def test_which_one_ranks_by_the_answers_and_keeps_them_in_the_address(open_page):
    page = open_page(CHOOSING)
    which = page.locator("which-one")
    which.get_by_label("yes", exact=True).first.check()
    first, second = which.locator("li > strong").all_text_contents()[:2]
    assert first == "A baseline"
    assert second.startswith("GRU")
    assert page.evaluate("location.hash") == "#which=track-yes"


def test_which_one_reads_a_shared_address(open_page):
    which = open_page(CHOOSING + "#which=place-no.reach-near").locator("which-one")
    assert which.locator("input:checked").count() == 2
    assert which.locator("li > strong").nth(1).text_content() == "CNN with global pooling"


@pytest.mark.parametrize(
    "hash_", ["#which=place-no.colour-blue", "#which=place-no.reach-", "#which=%E0%A4%A"]
)
def test_which_one_says_what_in_an_address_makes_no_sense(open_page, hash_):
    which = open_page(CHOOSING + hash_).locator("which-one")
    assert "is no answer here" in which.get_by_role("alert").text_content()
    assert which.locator("input:checked").count() == ("place-no" in hash_)


def test_which_one_repeats_sixty_letters_of_nonsense_at_most(open_page):
    which = open_page(CHOOSING + "#which=" + "a" * 200).locator("which-one")
    said = which.get_by_role("alert").text_content()
    assert re.search(r"\((a+)\)", said)[1] == "a" * 60


def test_which_one_leads_to_pages_from_where_it_stands(open_page, site):
    page = open_page(CHOOSING + "#which=place-no.reach-near.arrival-stream")
    links = page.locator("which-one a").evaluate_all("links => links.map((link) => link.href)")
    assert len(links) > 5
    assert {link.removeprefix(site.address) for link in links} <= set(site.pages)


def test_which_one_links_each_reason_to_a_page_that_is_there(open_page, site):
    page = open_page(CHOOSING)
    evidence = page.evaluate(
        """async () => {
          const which = await import(new URL("../javascripts/which_one.js", location));
          return which.QUESTIONS.flatMap((question) =>
            Object.values(question.answers).flatMap(([, effects]) =>
              Object.values(effects).map(([, , page]) => page)));
        }"""
    )
    assert len(evidence) > 20
    assert {f"evidence/{name}/" for name in evidence} <= set(site.pages)


FIRST = {  # after one answer; what is not named here prefers nobody
    "reach-near": ["pool"],
    "reach-known": ["tcn"],
    "reach-unknown": ["gru"],
    "track-yes": ["gru"],
    "place-no": ["pool"],
    "place-yes": ["gru", "hybrid", "tcn"],
    "arrival-whole": ["pool"],
    "arrival-stream": ["gru"],
    "length-longer": ["gru", "pool"],
    "length-huge": ["hybrid"],
    "data-few": ["pool"],
    "data-plenty": ["tcn"],
    "device-gpu": ["pool", "tcn"],
    "device-tiny": ["gru", "pool"],
}


def test_which_one_puts_first_what_the_table_of_the_page_does(open_page):
    first = open_page(CHOOSING).evaluate(
        """async () => {
          const which = await import(new URL("../javascripts/which_one.js", location));
          const first = (answers) => {
            const ranked = which.recommend(answers);
            return ranked.filter((r) => r.points === ranked[0].points).map((r) => r.id).sort();
          };
          return which.QUESTIONS.flatMap(({ id, answers }) => Object.keys(answers).map((answer) =>
            [`${id}-${answer}`, first({ [id]: answer }), first({ [id]: answer, track: "yes" })]));
        }"""
    )
    everyone = ["gru", "hybrid", "pool", "tcn"]
    for answer, alone, with_a_switch in first:
        assert alone == FIRST.get(answer, everyone), answer
        state = ["gru", "hybrid"] if answer == "length-huge" else ["gru"]
        assert with_a_switch == state, f"{answer}: no fixed window follows a switch"


def test_without_scripts_a_figure_stands_there(open_page):
    page = open_page(CHOOSING, java_script_enabled=False)
    assert page.locator("which-one img").is_visible()
