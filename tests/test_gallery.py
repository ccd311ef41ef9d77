"""The gallery: a card for each task, and the winner on it is the winner in its rows."""

import re

import pytest
from paths import DOCS, SNIPPETS

from tools.evidence import stored
from tools.task_pictures import PICTURES

PAGE = DOCS / "applications/index.md"
CARD = re.compile(r'^<a class="card[^"]*" href="([a-z-]+)/"><img src="([^"]+)".*$', re.MULTILINE)
LESS_IS_BETTER = ("characters", "forecasts")


def cards():
    """The text of each card, by its page."""
    return {found[1]: found[0] for found in CARD.finditer(PAGE.read_text(encoding="utf-8"))}


def test_every_task_has_a_card_with_its_picture_and_a_page():
    assert list(cards()) == list(PICTURES)
    for name, card in cards().items():
        assert f"figures/gallery/{name}.svg" in card
        assert (DOCS / f"applications/{name}.md").is_file()


@pytest.mark.parametrize("name", cards())
def test_the_winner_on_a_card_has_won(name):
    """Ahead of the other family with each seed, or the card says that they are level."""
    task, model, setting = re.search(
        r'<data value="tasks/(\w+)\.csv: (.+?); (.+?)">', cards()[name]
    ).groups()
    rows = stored(SNIPPETS / f"tasks/{task}.py")
    sign = -1 if task in LESS_IS_BETTER else 1
    scores = {}
    for row in rows:
        if row["setting"] == setting:
            scores.setdefault(row["model"], {})[row["seed"]] = sign * float(row["value"])
    mean = {other: sum(seeds.values()) / len(seeds) for other, seeds in scores.items()}
    won = scores.pop(model)
    assert won, f"{task}.csv has no {model} in {setting}"
    ahead = [all(won[s] > seeds[s] for s in won) for seeds in scores.values()]
    spread = max(
        max(seeds.values()) - min(seeds.values())
        for seeds in [won, *(scores[m] for m in scores if mean[m] > mean[model] - 0.02)]
    )
    if "level with" in cards()[name]:
        assert not all(ahead), "it was ahead with each seed: say so"
        assert mean[model] >= max(mean.values()) - spread, "another one is better than level"
    else:
        assert all(ahead), "another one was ahead with some seed: say level"


def test_counts_of_leads_are_those_of_the_table():
    text = PAGE.read_text(encoding="utf-8")
    leads = {"CNN": 0, "RNN": 0, "level": 0}
    for row in re.findall(r"^\| \[.*", text, re.MULTILINE):
        (task, cnn, setting), (_, rnn, _) = re.findall(r'"tasks/(\w+)\.csv: (.+?); (.+?)"', row)[:2]
        sign = -1 if task in LESS_IS_BETTER else 1
        seeds = {cnn: {}, rnn: {}}
        for r in stored(SNIPPETS / f"tasks/{task}.py"):
            if r["setting"] == setting and r["model"] in seeds:
                seeds[r["model"]][r["seed"]] = sign * float(r["value"])
        first = [seeds[cnn][seed] > seeds[rnn][seed] for seed in seeds[cnn]]
        leads["CNN" if all(first) else "level" if any(first) else "RNN"] += 1
    total = sum(leads.values())
    assert f"We made {total} comparisons" in text
    assert f"better of the two {leads['CNN'] + leads['RNN']} times, {leads['level']} times" in text
    assert f"with each seed on {leads['CNN']} (" in text and f"RNN on {leads['RNN']} (" in text
