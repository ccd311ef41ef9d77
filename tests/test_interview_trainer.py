"""The trainer: cards from the pages, SM-2, a clock, and progress that survives bad luck."""

import datetime
import itertools
import json
import math
import random
from collections import Counter

import pytest
from playwright.sync_api import expect
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


def questions_of(page):
    return page.evaluate("async () => (await fetch(new URL('../questions.json', location))).json()")


def asked(page):
    return page.locator(".trainer-ask").text_content()


def title(question):
    return f"{question['number']}. {question['ask']}"


def after(day, days):
    return str(datetime.date.fromisoformat(day) + datetime.timedelta(days))


def clock(milliseconds):
    minutes, seconds = divmod(milliseconds // 1000, 60)
    return f"{minutes}:{seconds:02d}"


@pytest.fixture(scope="module")
def call(open_once):
    """Runs a body of JavaScript beside what the modules export, where clocks change at midnight."""
    page = open_once(TRAINER, timezone_id="America/Santiago")

    def called(body, given):
        return page.evaluate(
            """async (given) => {
              const at = (name) => import(new URL(`../../javascripts/${name}.js`, location));
              const sm2 = await at("spaced_repetition");
              const trainer = await at("interview_trainer");
              return (BODY)(given);
            }""".replace("BODY", body),
            given,
        )

    return called


def test_the_cards_are_those_of_the_pages(trainer, site):
    questions = questions_of(trainer)
    anchors = {
        heading["id"]: address
        for address, page in site.pages.items()
        if address.startswith("interview/")
        for heading in page.select('h3[id^="q"]')
    }
    assert {f"q{q['number']}" for q in questions} == set(anchors)
    for q in questions:
        anchor = f"q{q['number']}"
        assert q["address"] == f"{anchors[anchor]}#{anchor}"
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
def test_intervals_are_those_of_sm2(call, grades, repetitions, interval):
    """6 days times the ease: 2.5 + 3 * 0.1 = 2.8 gives 17; 2.5 - 3 * 0.14 = 2.08 gives 13."""
    review = "(grades) => grades.reduce((card, q) => sm2.review(card, q, '2026-02-27'), {})"
    card = call(review, grades)
    assert (card["repetitions"], card["interval"]) == (repetitions, interval)
    assert card["seen"] == "2026-02-27" and card["due"] == after("2026-02-27", interval)


def test_every_review_follows_wozniak(call):
    """From card to card, so that a rounding of one does not count for the next."""
    draws = random.Random(1)
    lives = [[5] * 16, [5] * 80, [3] * 16, [1] * 4] + [
        draws.choices(range(6), k=16) for _ in range(40)
    ]
    lives += [draws.choices([3, 4, 5], k=16) for _ in range(40)]
    reviewed, read = call(
        """(lives) => {
          const all = lives.map((life) => {
            const cards = [undefined];
            for (const quality of life) {
              cards.push(sm2.review(cards.at(-1), quality, cards.at(-1)?.due ?? "2026-01-31"));
            }
            return cards.slice(1);
          });
          return [all, all.map((cards) => cards.map((q7) => sm2.parse(sm2.write({ q7 })).q7))];
        }""",
        lives,
    )
    assert read == reviewed, "the page cannot read what it writes"
    assert any(card["interval"] == 3650 for cards in reviewed for card in cards)
    assert any(card["ease"] == 1.3 for cards in reviewed for card in cards)
    for life, cards in zip(lives, reviewed, strict=True):
        new = {"repetitions": 0, "interval": 0, "ease": 2.5, "missed": 0, "due": "2026-01-31"}
        for quality, before, card in zip(life, [new, *cards], cards):
            away = 5 - quality
            ease = min(10, max(1.3, before["ease"] + 0.1 - 0.08 * away - 0.02 * away**2))
            exact = before["interval"] * ease
            known = {0: [1], 1: [6]}.get(
                before["repetitions"], [min(math.ceil(exact + e), 3650) for e in (-1e-9, 1e-9)]
            )
            failed = quality < 3
            assert card["interval"] in ([1] if failed else known)
            assert card["ease"] == pytest.approx(before["ease"] if failed else ease, abs=1e-9)
            assert card["repetitions"] == (0 if failed else before["repetitions"] + 1)
            assert card["missed"] == before["missed"] + failed
            assert card["seen"] == before["due"]
            assert card["due"] == after(before["due"], card["interval"])


def test_days_are_counted_as_in_a_calendar(call):
    """Across the ends of months and years, a leap day, and the nights without a midnight."""
    days = [after("2027-12-25", n) for n in range(375)]
    steps = [0, 1, 6, 17, 366, 3650]
    found = call(
        "([days, steps]) => days.map((d) => steps.map((n) => sm2.later(d, n)))", [days, steps]
    )
    assert found == [[after(day, n) for n in steps] for day in days]
    instants = {  # three hours behind in their summer, four in winter
        "2026-01-01T02:59:59Z": "2025-12-31",
        "2026-01-01T03:00:00Z": "2026-01-01",
        "2026-07-10T03:59:59Z": "2026-07-09",
        "2026-07-10T04:00:00Z": "2026-07-10",
    }
    found = call("(all) => all.map((text) => sm2.day(new Date(text)))", list(instants))
    assert found == list(instants.values()), "not the day of the reader's own time zone"


@pytest.mark.parametrize("mine, theirs, kept", [(1, 2, 2), (2, 1, 2), (3, 3, 3)])
def test_of_two_states_of_a_card_the_later_review_stays(call, mine, theirs, kept):
    """And an import of the same day takes back nothing."""
    card = {day: {**CARD, "seen": f"2026-01-0{day}"} for day in (1, 2, 3)}
    here = {"q1": {**card[mine], "ease": 2}, "q2": card[1]}
    there = {"q1": {**card[theirs], "ease": 3}, "q3": card[2]}
    both, *unchanged = call("([a, b]) => [sm2.merge(a, b), a, b]", [here, there])
    first = there["q1"] if kept == theirs != mine else here["q1"]
    assert both == {"q1": first, "q2": card[1], "q3": card[2]}
    assert unchanged == [here, there]


def test_a_file_is_believed_up_to_its_limits(call):
    """At each limit a card is taken, and one step beyond it is not."""
    inside = [{"repetitions": 0}, {"interval": 0}, {"missed": 99}, {"interval": 3650}]
    inside += [{"ease": 1.3}, {"ease": 10}, {"due": "2031-12-31"}]
    beyond = [{"repetitions": -1}, {"interval": -1}, {"missed": -1}, {"interval": 3651}]
    beyond += [{"ease": 1.29}, {"ease": 10.01}, {"due": "12031-12-31"}, {"due": "2031-1-31"}]
    beyond += [{name: 1.5} for name in ("repetitions", "interval", "missed", "seen")]
    beyond += [{name: None} for name in CARD]
    names = {"q1": True, "q40": True, "q999": True, "q1000": False, "q": False, "1": False}
    wanted = [(progress(q1={**CARD, **change}), True) for change in inside]
    wanted += [(progress(q1={**CARD, **change}), False) for change in beyond]
    wanted += [(progress(**{name: CARD}), good) for name, good in names.items()]
    wanted += [(progress(q2=CARD, q1={**CARD, "ease": 0}), False)]
    wanted += [(json.dumps({"guide": "another", "cards": {"q1": CARD}}), False)]
    wanted += [
        (json.dumps({"guide": "cnn-vs-rnn", "cards": of}), False) for of in (None, 3, "", [])
    ]
    found = call(
        """(texts) => texts.map((text) => {
          try { return sm2.parse(text); } catch (error) { return error.message; }
        })""",
        [text for text, _ in wanted],
    )
    for (text, good), read in zip(wanted, found, strict=True):
        assert (read == json.loads(text)["cards"]) is good, f"{text}: {read}"
    more = progress(**{"q1": {**CARD, "html": "<img>"}})
    assert call("(text) => sm2.parse(text)", more) == {"q1": CARD}, "it keeps what it does not know"
    long = progress(**{"abcdefghijklmnop": CARD})
    said = call("(text) => { try { sm2.parse(text); } catch (e) { return e.message; } }", long)
    assert said == "the entry abcdefghijkl makes no sense"


def test_the_longest_overdue_comes_first_and_new_ones_last(call):
    draws = random.Random(2)
    questions = [{"number": n} for n in range(1, 16)]
    for _ in range(20):
        days = [0, *draws.sample(range(-40, 0), 6), *draws.sample(range(1, 40), 4)]
        due = dict(zip(draws.sample(range(1, 16), len(days)), days, strict=True))
        cards = {f"q{n}": {"due": after("2026-03-10", ahead)} for n, ahead in due.items()}
        found = call(
            "([all, cards]) => trainer.queue(all, cards, '2026-03-10').map((q) => q.number)",
            [questions, cards],
        )
        waiting = sorted((n for n in due if due[n] <= 0), key=due.get)
        assert found == waiting + [n for n in range(1, 16) if n not in due]


def test_an_interview_is_a_shuffle_in_which_every_order_is_possible(call):
    """100 of each order are expected; one in a thousand million times they are 60 off."""
    orders = call(
        """(count) => Array.from({ length: count }, () =>
          trainer.draw([..."abcd"].map((name) => ({ name, theme: "one" })), 4)
            .map((q) => q.name).join(""))""",
        2400,
    )
    counted = Counter(orders)
    assert set(counted) == {"".join(order) for order in itertools.permutations("abcd")}
    assert all(40 < n < 160 for n in counted.values()), counted


def test_an_interview_draws_from_all_themes_alike_and_nothing_twice(call):
    sizes = {"a": 1, "b": 3, "c": 6}
    questions = [{"theme": t, "number": f"{t}{n}"} for t in "cab" for n in range(sizes[t])]
    drawn = call(
        """(questions) => Array.from({ length: 130 }, (_, n) =>
          trainer.draw(questions, n % 13).map((q) => [q.theme, q.number]))""",
        questions,
    )
    for n, found in enumerate(drawn):
        assert len({number for _, number in found}) == len(found) == min(n % 13, 10)
        of = Counter(theme for theme, _ in found)
        most = max(of.values(), default=0)
        assert all(of[theme] >= min(most - 1, size) for theme, size in sizes.items()), of


def test_a_mock_interview_has_ten_questions_of_all_themes_and_a_clock(open_page):
    """Long and short answers, so that a second too many or too few shows."""
    page = open_page(TRAINER, lambda clock: clock.install(time="2026-01-01T10:00:00"))
    page.locator(".trainer-show").wait_for()
    page.clock.pause_at("2026-01-01T11:00:00")
    page.get_by_role("button", name="Mock interview").click()
    line = page.locator(".trainer-clock")
    waits = [1_000, 120_000, 121_000, 59_999, 60_000, 1_260_000, 0, 9_500, 61_001, 600_999]
    themes, rows = set(), []
    names = ["Missed it", "Partly", "Knew it"]
    for place, wait in enumerate(waits):
        assert page.locator(".trainer-status").text_content() == f"Question {place + 1} of 10."
        themes.add(page.locator(".trainer-where").text_content().split(" · ")[0])
        assert line.text_content() == "0:00 of 2:00."
        page.clock.run_for(wait)
        shown = line.text_content()
        assert shown.startswith(f"{clock(wait)} of 2:00.")
        assert ("You have spoken for longer" in shown) == (wait >= 121_000)
        rows.append([asked(page).split(". ", 1)[1], names[place % 3], clock(wait)])
        page.locator(".trainer-show").click()
        page.keyboard.press(str(place % 3 + 1))
    assert len(themes) == 5
    status = page.locator(".trainer-status").text_content()
    assert status == f"3 of 10 known, in {clock(sum(waits))}."
    found = page.locator(".trainer-card tbody tr").all()
    assert [row.locator("td").all_text_contents() for row in found] == rows
    assert line.count() == 0, "the clock goes on after the interview"


def test_the_keys_grade_only_a_card_whose_answer_is_shown(trainer):
    """Nor with a key that the browser has its own use for, nor while something is chosen."""

    def nothing_graded(why):
        assert asked(trainer) == title(questions[0]), why
        assert trainer.evaluate(f"localStorage.getItem('{KEY}')") is None, why

    questions = questions_of(trainer)
    first = questions[0]
    assert trainer.evaluate("document.activeElement === document.body"), "it takes the focus"
    where = trainer.locator(".trainer-where").text_content()
    assert where == f"{first['theme']} · {first['level']}"
    trainer.locator(".trainer-show").focus()
    for key in "123":
        trainer.keyboard.press(key)
        nothing_graded(f"{key} before the answer")
    trainer.keyboard.press("Enter")
    link = trainer.locator(".trainer-answer").get_by_role("link", name="On its page")
    assert link.evaluate("a => a.href").endswith("/" + first["address"])
    for held, key in itertools.product(("Control", "Meta", "Alt"), "123"):
        trainer.keyboard.press(f"{held}+{key}")
        nothing_graded(f"{held} and {key}")
    for key in ("0", "4", "x"):
        trainer.keyboard.press(key)
        nothing_graded(key)
    for chooser, key in itertools.product(trainer.locator("interview-trainer select").all(), "123"):
        chooser.focus()
        trainer.keyboard.press(key)
        nothing_graded(f"{key} in a menu")
    trainer.locator("interview-trainer").evaluate("moved => moved.parentNode.append(moved)")
    assert trainer.locator(".trainer-answer section").count() == 3, "moved, it begins anew"
    trainer.locator(".knew").focus()
    for place, (key, ease) in enumerate(zip("123", [2.5, 2.36, 2.6])):
        assert asked(trainer) == title(questions[place])
        trainer.keyboard.press(key)
        card = stored(trainer)[f"q{questions[place]['number']}"]
        assert card["ease"] == pytest.approx(ease), key
        assert card["missed"] == (key == "1")
        trainer.keyboard.press("Enter")
        assert trainer.locator(".knew").evaluate("b => b === document.activeElement")


def test_what_was_known_partly_comes_again_until_it_is_known(open_page):
    """The first grade of the day is the one that counts."""
    page = open_page(TRAINER, lambda clock: clock.set_fixed_time("2026-02-28T12:00:00"))
    page.locator(".trainer-show").wait_for()
    sizes = Counter((q["theme"], q["level"]) for q in questions_of(page))
    (theme, level), size = min(
        ((kind, size) for kind, size in sizes.items() if size > 1), key=lambda kind: kind[1]
    )
    for name, value in (("Theme", theme), ("Level", level)):
        page.locator("interview-trainer").get_by_label(name).select_option(value)
    first, status = asked(page), page.locator(".trainer-status")
    for place, key in enumerate("2" + "3" * (size - 1) + "213"):
        new = max(size - place, 0)
        again = place > 0
        assert status.text_content() == f"{int(again)} due, {new} new."
        assert (asked(page) == first) is (place == 0 or not new), "not last, or not again"
        page.locator(".trainer-show").click()
        page.keyboard.press(key)
    assert status.text_content() == "Nothing is due."
    assert asked(page) == "Done for today. The next card comes on 2026-03-01."
    (partly,) = [c for c in stored(page).values() if c["ease"] < 2.5]
    assert (partly["missed"], partly["repetitions"]) == (0, 1)
    assert {card["due"] for card in stored(page).values()} == {"2026-03-01"}
    page.get_by_role("button", name="Mock interview").click()
    assert status.text_content() == f"Question 1 of {size}."
    page.get_by_role("button", name="Practise", exact=True).click()
    assert page.locator(".trainer-clock").count() == 0


def test_it_asks_and_counts_what_is_due_of_the_chosen_theme_and_level(open_page, tmp_path):
    today = "2026-02-28"
    page = open_page(TRAINER, lambda clock: clock.set_fixed_time(f"{today}T12:00:00"))
    questions = questions_of(page)
    draws = random.Random(3)
    days = draws.sample(range(-40, 40), len(questions))
    days[draws.randrange(len(days))] = 0
    cards = {
        f"q{q['number']}": {
            **CARD,
            "due": after(today, ahead),
            "interval": draws.choice([1, 5, 6, 7]),
        }
        for q, ahead in zip(questions, days, strict=True)
        if draws.random() < 0.75 or not ahead
    }
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, progress(**cards)])
    page.reload()
    page.locator(".trainer-show").wait_for()
    trainer, status = page.locator("interview-trainer"), page.locator(".trainer-status")
    themes = list(dict.fromkeys(q["theme"] for q in questions))
    for theme, level in itertools.product([None, *themes], [None, "basic", "core", "hard"]):
        trainer.get_by_label("Theme").select_option(theme or "all themes")
        trainer.get_by_label("Level").select_option(level or "all levels")
        chosen = [
            q for q in questions if theme in (None, q["theme"]) and level in (None, q["level"])
        ]
        of = {q["number"]: cards.get(f"q{q['number']}") for q in chosen}
        due = [q for q in chosen if of[q["number"]] and of[q["number"]]["due"] <= today]
        due.sort(key=lambda q: of[q["number"]]["due"])
        new = [q for q in chosen if not of[q["number"]]]
        if due or new:
            assert status.text_content() == f"{len(due)} due, {len(new)} new."
            assert asked(page) == title([*due, *new][0])
        else:
            assert status.text_content() == "Nothing is due."
    page.get_by_text("Your progress, by theme").click()
    expect(page.locator(".trainer-progress tbody tr")).to_have_count(len(themes))
    for row in page.locator(".trainer-progress tbody tr").all():
        theme = row.locator("th").text_content()
        of = [q for q in questions if q["theme"] == theme]
        seen = [cards[f"q{q['number']}"] for q in of if f"q{q['number']}" in cards]
        counted = [len(of), len(seen), sum(c["interval"] >= 6 for c in seen)]
        counted.append(sum(c["due"] <= today for c in seen))
        assert row.locator("td").all_text_contents() == [str(n) for n in counted], theme

    for name in ("Theme", "Level"):
        trainer.get_by_label(name).select_option(index=0)
    ahead = draws.sample(range(1, 90), len(questions))
    later = {
        f"q{q['number']}": {**CARD, "seen": today, "due": after(today, n)}
        for q, n in zip(questions, ahead, strict=True)
    }
    file = tmp_path / "later.json"
    file.write_text(progress(**later), encoding="utf-8")
    page.locator("input[type=file]").set_input_files(file)
    expect(status).to_have_text("Nothing is due.")
    for theme in [None, *themes]:  # of another theme a card may be due before
        trainer.get_by_label("Theme").select_option(theme or "all themes")
        days = [n for q, n in zip(questions, ahead, strict=True) if theme in (None, q["theme"])]
        assert asked(page) == f"Done for today. The next card comes on {after(today, min(days))}."


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
    assert download.value.suggested_filename == "cnn-vs-rnn-progress.json"
    assert json.loads(file.read_text(encoding="utf-8")) == json.loads(progress(**before))
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
        (progress(q1=CARD).ljust(1_000_001), "far too large"),
    ],
)
def test_a_damaged_file_changes_nothing_and_is_named(kept, tmp_path, text, complaint):
    kept.locator(".widget-problem").evaluate("said => said.textContent = ''")
    file = tmp_path / "mine.json"
    file.write_text(text, encoding="utf-8")
    kept.locator("input[type=file]").set_input_files(file)
    kept.get_by_role("alert").filter(has_text="was not imported").wait_for()
    said = kept.get_by_role("alert").text_content()
    assert said.startswith("mine.json was not imported: ")
    assert complaint in said and said.endswith(". Nothing here has changed.")
    assert stored(kept) == {"q3": CARD}


def test_a_file_is_named_as_it_is_called_up_to_sixty_letters(kept, tmp_path):
    for length in (59, 60, 61, 120):
        name = "my progress of the winter, as I exported it before New Year ".ljust(length - 5, "z")
        file = tmp_path / (name[: length - 5] + ".json")
        file.write_text("{", encoding="utf-8")
        kept.locator("input[type=file]").set_input_files(file)
        said = f"{file.name[:60]} was not imported: this is not a progress file: "
        expect(kept.get_by_role("alert")).to_contain_text(said)
        assert kept.get_by_role("alert").text_content().startswith(said)


def test_a_file_that_is_just_not_too_large_is_taken(kept, tmp_path):
    said = kept.locator(".widget-problem")
    said.evaluate("said => said.textContent = 'not yet'")
    file = tmp_path / "large.json"
    file.write_text(progress(q3=CARD).ljust(1_000_000), encoding="utf-8")
    kept.locator("input[type=file]").set_input_files(file)
    expect(said).to_have_text("")
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


def test_damaged_storage_that_cannot_be_set_aside_is_not_overwritten(open_page):
    """A browser may have room for a few cards and none for a second copy."""
    damaged = '{"guide": "cnn-vs-rnn", "ca'
    page = open_page(TRAINER)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, damaged])
    page.add_init_script(
        """const set = Storage.prototype.setItem;
        Storage.prototype.setItem = function (key, text) {
          if (key.endsWith("unreadable")) throw new DOMException("", "QuotaExceededError");
          set.call(this, key, text);
        };"""
    )
    page.reload()
    for _ in range(2):
        page.locator(".trainer-show").click()
        page.keyboard.press("3")
        assert "Nothing new is stored" in page.get_by_role("alert").text_content()
        assert page.evaluate(f"localStorage.getItem('{KEY}')") == damaged
    page.get_by_text("Your progress, by theme").click()
    assert page.get_by_role("button", name="Export what could not be read").is_visible()


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
