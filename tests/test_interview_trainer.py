"""The trainer: cards from the pages, SM-2, a clock, and progress that survives bad luck."""

import json

import pytest
from until import until

TRAINER = "interview/trainer/"
KEY = "cnn-vs-rnn:interview"
CARD = {
    "repetitions": 2,
    "interval": 6,
    "ease": 2.7,
    "missed": 0,
    "seen": "2026-01-01",
    "due": "2026-01-07",
}


@pytest.fixture
def trainer(open_page):
    page = open_page(TRAINER)
    page.locator(".trainer-show").wait_for()
    return page


def stored(page):
    return json.loads(page.evaluate(f"localStorage.getItem('{KEY}')"))["cards"]


def with_storage(open_page, text):
    """The trainer as it opens for a reader whose browser holds `text`."""
    page = open_page(TRAINER)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text])
    page.reload()
    page.locator(".trainer-show").wait_for()
    return page


def progress(**cards):
    return json.dumps({"guide": "cnn-vs-rnn", "version": 1, "cards": cards})


def test_the_cards_are_those_of_the_pages(trainer, site):
    questions = trainer.evaluate(
        "async () => (await fetch(new URL('../questions.json', location))).json()"
    )
    asked = {
        heading["id"]: address
        for address, page in site.pages.items()
        if address.startswith("interview/")
        for heading in page.select('h3[id^="q"]')
    }
    assert {f"q{q['number']}" for q in questions} == set(asked)
    for q in questions:
        anchor = f"q{q['number']}"
        assert q["address"] == f"{asked[anchor]}#{anchor}"
        assert all(len(q[part]) > 40 for part in ("short", "full", "wrong", "next")), q["ask"]


def test_a_card_is_revealed_graded_and_kept_with_the_keyboard(trainer):
    first = trainer.locator(".trainer-ask").text_content()
    trainer.locator(".trainer-show").focus()
    trainer.keyboard.press("Enter")
    assert trainer.locator(".trainer-answer").get_by_text("Common wrong answer").is_visible()
    trainer.keyboard.press("3")
    assert trainer.locator(".trainer-ask").text_content() != first
    (card,) = stored(trainer).values()
    assert card["repetitions"] == 1 and card["interval"] == 1
    trainer.reload()
    trainer.locator(".trainer-show").wait_for()
    assert trainer.locator(".trainer-ask").text_content() != first, "it asks what it just asked"


def test_what_was_missed_comes_again_on_the_same_day(trainer):
    first = trainer.locator(".trainer-ask").text_content()
    others = 0
    trainer.locator(".trainer-show").click()
    trainer.keyboard.press("1")
    while trainer.locator(".trainer-ask").text_content() != first:
        others += 1
        assert others < 60, "it never came again"
        trainer.locator(".trainer-show").click()
        trainer.keyboard.press("3")
    assert others > 5


@pytest.mark.parametrize(
    "grades, repetitions, interval",
    [([5], 1, 1), ([5, 5], 2, 6), ([5, 5, 5], 3, 17), ([3, 3, 3], 3, 13), ([5, 5, 1], 0, 1)],
)
def test_intervals_are_those_of_sm2(trainer, grades, repetitions, interval):
    """6 days times the ease: 2.5 + 3 * 0.1 = 2.8 gives 17; 2.5 - 3 * 0.14 = 2.08 gives 13."""
    card = trainer.evaluate(
        """async (grades) => {
          const sm2 = await import(new URL("../../javascripts/spaced_repetition.js", location));
          return grades.reduce((card, grade) => sm2.review(card, grade, "2026-02-27"), {});
        }""",
        grades,
    )
    assert (card["repetitions"], card["interval"]) == (repetitions, interval)
    assert card["due"] > "2026-02-27" and card["seen"] == "2026-02-27"


def test_a_mock_interview_has_ten_questions_of_all_themes_and_a_clock(open_page):
    page = open_page(TRAINER)
    page.clock.install(time="2026-01-01T10:00:00")
    page.reload()
    page.locator(".trainer-show").wait_for()
    page.clock.pause_at("2026-01-01T11:00:00")
    page.get_by_role("button", name="Mock interview").click()
    themes = set()
    for place in range(10):
        assert f"Question {place + 1} of 10" in page.locator(".trainer-status").text_content()
        themes.add(page.locator(".trainer-where").text_content().split(" · ")[0])
        page.clock.run_for(150_000 if place == 0 else 30_000)
        if place == 0:
            assert (
                "2:30 of 2:00. You have spoken for longer"
                in page.locator(".trainer-clock").text_content()
            )
        page.locator(".trainer-show").click()
        page.keyboard.press("2")
    assert len(themes) == 5
    assert "0 of 10 known, in 7:00" in page.locator(".trainer-status").text_content()
    assert page.locator(".trainer-card tbody tr").count() == 10


def test_it_goes_on_without_a_network_once_loaded(open_page):
    page = open_page(TRAINER)
    page.locator(".trainer-show").wait_for()
    page.context.set_offline(True)
    for _ in range(3):
        page.locator(".trainer-show").click()
        page.keyboard.press("3")
    assert len(stored(page)) == 3


def test_exported_progress_can_be_imported(trainer, tmp_path):
    trainer.locator(".trainer-show").click()
    trainer.keyboard.press("3")
    trainer.get_by_text("Your progress, by theme").click()
    with trainer.expect_download() as download:
        trainer.get_by_role("button", name="Export progress").click()
    file = tmp_path / "progress.json"
    download.value.save_as(file)
    before = stored(trainer)
    trainer.evaluate("localStorage.clear()")
    trainer.reload()
    trainer.locator(".trainer-show").wait_for()
    trainer.locator("input[type=file]").set_input_files(file)
    trainer.get_by_text("0 due").wait_for()
    until(trainer, f"localStorage.getItem('{KEY}') !== null")
    assert stored(trainer) == before


@pytest.fixture(scope="module")
def kept(open_once):
    """The trainer of a reader who has seen one card. Files that change nothing are tried on it."""
    return with_storage(open_once, progress(q3=CARD))


@pytest.mark.parametrize(
    "text, complaint",
    [
        ("{", "no JSON, or was cut off"),
        ("[]", "not a progress file of this guide"),
        (progress(q1={**CARD, "due": "soon"}), "the entry q1 makes no sense"),
        (progress(**{"<img>": CARD}), "the entry <img> makes no sense"),
        (progress(q1={**CARD, "interval": 1e99}), "the entry q1 makes no sense"),
        (progress(q1={**CARD, "seen": ["2026-01-01"]}), "the entry q1 makes no sense"),
        (progress(q1={**CARD, "interval": -1}), "the entry q1 makes no sense"),
        (progress(q1={**CARD, "ease": "2.7"}), "the entry q1 makes no sense"),
        (progress(q1={**CARD, "due": ["2026-01-07"]}), "the entry q1 makes no sense"),
        (progress(q1=None), "the entry q1 makes no sense"),
        (progress(**{"__proto__": CARD}), "the entry __proto__ makes no sense"),
        (progress(constructor=CARD), "the entry constructor makes no sense"),
        ('{"guide": "cnn-vs-rnn", "cards": [], "__proto__": {"cards": {}}}', "not a progress file"),
        ("[" * 900_000, "no JSON, or was cut off"),
        ("\0\ufffd<script>", "no JSON, or was cut off"),
        ("{" + " " * 1_000_000 + "}", "far too large"),
    ],
)
def test_a_damaged_file_changes_nothing_and_is_named(kept, tmp_path, text, complaint):
    kept.locator(".widget-problem").evaluate("said => said.textContent = ''")
    file = tmp_path / "mine.json"
    file.write_text(text, encoding="utf-8")
    kept.locator("input[type=file]").set_input_files(file)
    kept.get_by_role("alert").filter(has_text="was not imported").wait_for()
    said = kept.get_by_role("alert").text_content()
    assert complaint in said and "Nothing here has changed" in said
    assert stored(kept) == {"q3": CARD}


def test_damaged_storage_is_set_aside_and_can_be_exported(open_page, tmp_path):
    page = with_storage(open_page, '{"guide": "cnn-vs-rnn", "ca')
    assert "cannot be read" in page.get_by_role("alert").text_content()
    page.locator(".trainer-show").click()
    page.keyboard.press("3")
    assert len(stored(page)) == 1
    page.reload()
    page.get_by_text("Your progress, by theme").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Export what could not be read").click()
    file = tmp_path / "unreadable"
    download.value.save_as(file)
    assert file.read_text(encoding="utf-8") == '{"guide": "cnn-vs-rnn", "ca'


@pytest.mark.parametrize(
    "broken",
    [
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('off'); }});",
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); };",
    ],
    ids=["switched off", "full"],
)
def test_without_storage_it_says_so_and_loses_nothing(chromium, site, broken):
    page = chromium.new_page()
    page.add_init_script(broken)
    page.goto(site.address + TRAINER)
    page.locator(".trainer-show").click()
    page.keyboard.press("3")
    assert "export it" in page.get_by_role("alert").text_content()
    page.get_by_text("Your progress, by theme").click()
    assert "1" in page.locator(".trainer-progress tbody").text_content()
    with page.expect_download() as download:
        page.get_by_role("button", name="Export progress").click()
    with open(download.value.path(), encoding="utf-8") as file:
        assert len(json.load(file)["cards"]) == 1
    page.close()


def test_questions_that_cannot_be_loaded_are_a_sentence(chromium, site):
    page = chromium.new_page()
    page.route("**/questions.json", lambda route: route.abort())
    page.goto(site.address + TRAINER)
    page.get_by_role("alert").filter(has_text="could not be loaded").wait_for()
    page.close()


def test_without_scripts_the_pages_are_named(open_page):
    page = open_page(TRAINER, java_script_enabled=False)
    assert page.locator("interview-trainer a").count() >= 5
