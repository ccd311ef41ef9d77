"""Every diagram in docs/figures/diagrams is what its code in tools/diagrams draws."""

import re

import pytest
from paths import DOCS, FIGURES

from tools import diagrams


@pytest.mark.parametrize("name", diagrams.names())
def test_diagram_is_what_its_code_draws(name, record_or_compare):
    svg = diagrams.drawn(name)
    width, height = map(int, re.search(r'width="(\d+)" height="(\d+)"', svg).groups())
    assert width <= 560, "too wide for a phone"
    ends = [float(n) for n in re.findall(r'<text x="([\d.]+)"', svg)]
    assert all(0 <= x <= width for x in ends), "text outside"
    record_or_compare(
        svg, FIGURES / f"diagrams/{name}.svg", lambda new, old: "" if new == old else "it differs"
    )


@pytest.mark.parametrize("name", diagrams.names())
def test_diagram_stands_on_exactly_one_page(name):
    pages = [p for p in DOCS.rglob("*.md") if f"diagrams/{name}.svg" in p.read_text("utf-8")]
    assert len(pages) == 1, f"{name}.svg stands on {len(pages)} pages"


def test_a_family_that_the_guide_does_not_know_is_refused():
    with pytest.raises(ValueError, match="family is one of cnn, rnn"):
        diagrams.Diagram(10, 10).box(0, 0, 5, 5, family="pink")
