"""Myths and corrections: each myth can be linked to, and stands beside what was measured."""

import re

import pytest
from paths import DOCS, FIGURES, SNIPPETS

from tools.evidence import stored
from tools.figures import as_svg, myths

PAGE = DOCS / "evidence/myths.md"


def sections():
    """The text of each myth, by the id of its heading."""
    parts = re.split(r"^### .*\{ #([\w-]+) \}$", PAGE.read_text(encoding="utf-8"), flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_there_are_fourteen():
    assert len(sections()) == 14


@pytest.mark.parametrize("name", sections())
def test_each_says_why_what_and_what_instead(name):
    text = sections()[name]
    for part in (
        "**Why it sounds right.**",
        "**Measured.**",
        "**Say instead:**",
        "**Also right:**",
    ):
        assert part in text, f"{name} lacks {part}"
    assert "figures/" in text, f"{name} has no figure"
    assert 'value="' in text, f"{name} quotes no measured number"


@pytest.mark.parametrize("name", myths.MYTHS)
def test_small_figure_is_drawn_from_the_stored_rows(name, record_or_compare):
    from compare import figure_difference

    small = myths.MYTHS[name]
    svg = as_svg(myths.draw, small, stored(SNIPPETS / f"evidence/{small.experiment}.py"))
    record_or_compare(svg, FIGURES / f"myths/{name}.svg", figure_difference)
