"""Every snippet runs, and prints and draws what the pages show."""

import tomllib

import pytest
from compare import figure_difference, text_difference
from paths import BACKEND, ROOT, figure_file, shown, snippet_files, snippet_name
from run_snippet import run_snippet

from tools import figure_numbers

SETTINGS = tomllib.loads((ROOT / "tests/snippets.toml").read_text(encoding="utf-8"))
SECONDS = 40  # the aim is 10 on two idle cores; four times that is too much on busy ones, too


def not_applicable():
    """Snippets that need another backend than the one at hand."""
    only_on = SETTINGS["only_on"]
    return [p for p in snippet_files() if BACKEND not in only_on.get(snippet_name(p), [BACKEND])]


APPLICABLE = sorted(set(snippet_files()) - set(not_applicable()))


@pytest.mark.parametrize("snippet", APPLICABLE, ids=snippet_name)
def test_snippet_prints_and_draws_what_is_recorded(snippet, record_or_compare):
    tolerance = SETTINGS["tolerance"].get(snippet_name(snippet))
    run = run_snippet(snippet)
    if tolerance is not None and not run.error and snippet.with_suffix(".out").exists():
        recorded = snippet.with_suffix(".out").read_text(encoding="utf-8")
        if text_difference(run.printed, recorded, tolerance):
            run = run_snippet.__wrapped__(snippet)  # one unlucky training is not yet a change
    assert not run.error, f"{run.error}\nTo see it whole: python {shown(snippet)}"
    assert run.printed or run.figures, f"{shown(snippet)} went silent: a snippet shows something"
    assert len(run.figures) <= 1, f"{shown(snippet)} draws {len(run.figures)} figures: one a file"
    assert run.seconds < SECONDS, f"{shown(snippet)} took {run.seconds:.0f} s: make it smaller"

    if run.printed:
        record_or_compare(
            run.printed,
            snippet.with_suffix(".out"),
            lambda new, old: text_difference(new, old, tolerance),
        )
    if run.figures and BACKEND == "jax":
        pixels = 2 if tolerance is None else 40  # a trained curve moves with its scores
        pixels = SETTINGS["pixels"].get(snippet_name(snippet), pixels)
        record_or_compare(
            run.figures[0],
            figure_file(snippet),
            lambda new, old: figure_difference(new, old, tolerance, pixels),
        )
        if run.numbers[0].text:
            record_or_compare(
                run.numbers[0].text,
                figure_file(snippet).with_suffix(".csv"),
                lambda new, old: figure_numbers.difference(run.numbers[0], old, pixels),
            )
