"""The few lines of our own: formulas, figures, comparison, and what is quoted in the prose."""

import base64
import io
import json
import re

import markdown
import matplotlib.image
import pytest
from compare import figure_difference, text_difference
from paths import DOCS, ROOT

from tools import labs
from tools.figure_size import svg_size
from tools.mathml import fence
from tools.pages import QUOTED, fences, unproven_numbers
from tools.subset_font import FONT, characters, italic
from tools.theme_svg import follow_colour_scheme


def html(text, **settings):
    return markdown.markdown(text, extensions=["tools.mathml", "tools.figure_size"], **settings)


def test_formula_in_a_line_becomes_mathml():
    assert "<math" in html("The state $h_t$ moves.")
    assert html("The state $h_t$ moves.").count("<msub>") == 1


@pytest.mark.parametrize("text", ["It costs $5 or $6.", "`$HOME`", r"\$x$", "a$b$c"])
def test_dollar_that_begins_no_formula_stays(text):
    assert "<math" not in html(text)


def test_formula_on_its_own_may_be_aligned():
    formula = fence(r"\begin{aligned} a &= b \\ c &= d \end{aligned}", "math", "", {}, None)
    assert formula.count("<mtr>") == 2 and "&amp;" not in formula


def test_a_sign_becomes_a_drawing_and_a_verdict_a_badge():
    shown = markdown.markdown(
        '▦ **Folklore.** <b title="↻">a</b> **Holdsome**', extensions=["tools.marks"]
    )
    assert shown.startswith('<p><svg class="mark cnn"')
    assert '<strong class="verdict folklore">Folklore</strong>' in shown
    assert 'title="↻"' in shown and "<strong>Holdsome</strong>" in shown


def test_figure_gets_its_size():
    figure = sorted((DOCS / "figures").rglob("*.svg"))[0]
    width, height = svg_size(figure.read_text(encoding="utf-8"))
    shown = html(f"![text](../figures/{figure.relative_to(DOCS / 'figures').as_posix()})")
    assert f'width="{width}"' in shown and f'height="{height}"' in shown


@pytest.mark.parametrize(
    ("svg", "size"),
    [
        ('<svg width="72pt" height="36pt">', (96, 48)),
        ('<svg height="36pt" version="1.1" width="72pt">', (96, 48)),
        ('<svg viewBox="0 0 1 1" width="40" height="30">', (40, 30)),
    ],
)
def test_size_of_a_figure_in_pixels(svg, size):
    assert svg_size(svg) == size


def test_colours_of_the_guide_follow_the_scheme():
    svg = '<svg><defs></defs><path style="fill: #0072b2; stroke: #000000"/></svg>'
    themed = follow_colour_scheme(svg)
    assert 'style="fill: var(--cnn); stroke: var(--ink)"' in themed
    assert "prefers-color-scheme:dark" in themed


@pytest.mark.parametrize(
    ("new", "tolerance", "same"),
    [
        ("accuracy: 0.98", None, True),
        ("accuracy:  0.97", None, True),  # one unit in the last place; a column moved
        ("accuracy: 0.96", None, False),
        ("accuracy: 0.90", 0.1, True),
        ("accuracy: 1.10", 0.1, False),
        ("accurate: 0.98", 0.1, False),
        ("accuracy: 1", 0.1, False),
    ],
)
def test_printed_decimals_are_compared_within_the_tolerance(new, tolerance, same):
    assert (text_difference(new, "accuracy: 0.98", tolerance) == "") == same


def test_tolerance_may_belong_to_some_lines_only():
    recorded, loose = "SVM: 0.99\nGRU: 0.95", {"GRU": 0.1}
    assert text_difference("SVM: 0.99\nGRU: 0.90", recorded, loose) == ""
    assert text_difference("SVM: 0.90\nGRU: 0.95", recorded, loose)


@pytest.mark.parametrize("new", ["parameters: 5802", "parameters: 5801\nmore", ""])
def test_whole_numbers_and_lines_are_compared_exactly(new):
    assert text_difference(new, "parameters: 5801", tolerance=0.5)


@pytest.mark.parametrize(
    ("change", "same"),
    [
        ((">epoch<", ">epochs<"), False),
        (("M 10 20", "M 11 20"), True),
        (("M 10 20", "M 30 20"), False),
    ],
)
def test_figures_are_compared_by_text_and_position(change, same):
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg"><path d="M 10 20 L 5 5"/><text>epoch</text></svg>'
    )
    assert (figure_difference(svg.replace(*change), svg) == "") == same


@pytest.mark.parametrize(
    ("shades", "same"),
    [([0.0] * 9 + [0.9], True), ([0.4] * 9 + [1.0], False), ([0.0] * 10, False)],
)
def test_pictures_in_figures_are_compared_by_shade_and_contrast(shades, same):
    def svg(shades):
        png = io.BytesIO()
        matplotlib.image.imsave(png, [shades], vmin=0, vmax=1, cmap="gray", format="png")
        code = base64.b64encode(png.getvalue()).decode()
        link = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
        picture = f'<image xlink:href="data:image/png;base64,{code}"/>'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {link}>{picture}</svg>'

    assert (figure_difference(svg(shades), svg([0.0] * 9 + [1.0])) == "") == same


def test_fences_are_found_with_their_lines():
    text = "a\n```python\nx = 1\n```\n\n    ~~~text\n    y\n    ~~~\n"
    assert list(fences(text)) == [(2, "python", ["x = 1"]), (6, "text", ["    y"])]


@pytest.fixture
def quoting(tmp_path):
    """Checks one sentence against an output with the line `CNN: 0.983 of 1,797`."""
    (tmp_path / "docs").mkdir()
    (tmp_path / "snippets").mkdir()
    (tmp_path / "snippets/a.out").write_text("CNN: 0.983 of 1797\nGRU: 0.95\n", encoding="utf-8")

    def problems(sentence):
        page = tmp_path / "docs/page.md"
        page.write_text(sentence, encoding="utf-8")
        return list(unproven_numbers(page, root=tmp_path))

    return problems


@pytest.mark.parametrize(
    "sentence",
    [
        '<data value="a.out: CNN">0.983</data>',
        '<data value="a.out: CNN">0.98</data>',
        '<data value="a.out: CNN">98</data> %',
        '<data value="a.out: CNN">1,797</data>',
        '<data value="cited: arXiv 1803.01271">0.164</data>',
        "A learning rate of `0.001`, a sum of $0.5 + 0.5$, Keras 3.15, 64 units, the year 1997.",
    ],
)
def test_number_with_a_source_passes(quoting, sentence):
    assert quoting(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It reads 0.98 of them.",
        "It has 5,801 parameters.",
        '<data value="a.out: CNN">0.95</data>',
        '<data value="a.out: LSTM">0.95</data>',
        '<data value="a.out: CNN">97</data> %',
        '<data value="b.out: CNN">0.98</data>',
        '<data value="cited">0.98</data>',
    ],
)
def test_number_without_its_source_is_found(quoting, sentence):
    assert len(quoting(sentence)) == 1
    assert quoting(f"First line.\n\n{sentence}")[0].startswith("docs/page.md:3: ")


def test_every_quote_in_the_guide_is_seen_by_the_check():
    """A <data> element that the pattern misses would pass unchecked."""
    for page in (ROOT / "docs").rglob("*.md"):
        text = page.read_text(encoding="utf-8")
        assert len(re.findall("<data", text)) == len(QUOTED.findall(text)), page


def test_formula_font_has_every_character_that_the_pages_use(site):
    from fontTools.ttLib import TTFont

    lacking = sorted(characters(site.folder) - set(map(chr, TTFont(FONT).getBestCmap())))
    assert not lacking, f"the formula font lacks {lacking}. Run: make font"


@pytest.mark.parametrize(
    ("letter", "drawn"), [("h", "ℎ"), ("x", "𝑥"), ("A", "𝐴"), ("α", "𝛼"), ("1", "1")]
)
def test_single_letters_are_drawn_in_italics(letter, drawn):
    assert italic(letter) == drawn


LAB = {
    "cells": [
        {"cell_type": "markdown", "source": ["# Lab\n", "\n", "You learn (by doing) it. More."]},
        {
            "cell_type": "code",
            "source": "print(1)",
            "outputs": [
                {"output_type": "stream", "text": "1\n"},
                {"data": {"image/svg+xml": '<svg width="9" height="6"><title>A</title></svg>'}},
            ],
        },
    ]
}


def test_a_lab_becomes_a_page_with_its_output_and_figures():
    text = labs.page(json.dumps(LAB))
    head, _, body = text.partition("\n\n")
    assert head == '---\ndescription: "You learn it."\n---'
    assert "```python\nprint(1)\n```\n\n``` { .text .lab-output }\n1\n```" in body
    assert '<figure><img alt="A" width="9" height="6" loading="lazy" src="data:image/svg' in body
    assert labs.markdown(json.dumps(LAB)).endswith("```python\nprint(1)\n```\n\n```text\n1\n```\n")
