"""The seven questions in a real browser: ranked by the answers, kept in the address."""

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


def test_without_scripts_a_figure_stands_there(open_page):
    page = open_page(CHOOSING, java_script_enabled=False)
    assert page.locator("which-one img").is_visible()
