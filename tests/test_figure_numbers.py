"""What a figure shows is there in numbers, too, for readers who cannot see it."""

import csv
import re

import pytest
from paths import DOCS, FIGURES, SNIPPETS, shown

from tools.figure_numbers import difference, of_figure
from tools.figures.myths import MYTHS
from tools.theme_svg import COLOURS, LETTERS

IN_WORDS = ("diagrams", "gallery")  # drawn by hand: their text tells them whole


@pytest.fixture
def panels():
    import matplotlib.pyplot as plt

    figure, panels = plt.subplots(1, 2)
    yield panels
    plt.close(figure)


def rows_of(ax):
    ax.figure.canvas.draw()
    return [*csv.reader(of_figure(ax.figure).text.splitlines())]


def test_a_line_is_called_by_its_label_or_by_the_text_of_its_colour(panels):
    left, right = panels
    left.plot([1, 2], [0.25, 0.5], color="#0072B2")
    left.text(2, 0.5, "CNN", color="#0072B2")
    left.set(xlabel="epoch", ylabel="accuracy", title="trained")
    right.plot([3], [float("nan")], label="GRU")
    right.axhline(0.1, color="#6B6B6B")
    assert rows_of(left) == [
        ["panel", "series", "epoch", "accuracy"],
        ["trained", "CNN", "1", "0.25"],
        ["trained", "CNN", "2", "0.5"],
        ["2", "GRU", "3", ""],
        ["2", "grey", "", "0.1"],
    ]


def test_bars_and_dots_are_called_by_the_words_of_their_axis(panels):
    left, right = panels
    left.bar(["a", "b"], [3, 4], label="count")
    right.scatter([0.5], [1], label="seed")
    right.set_yticks([0, 1], ["SVM", "CNN"])
    assert rows_of(left)[1:] == [
        ["1", "count", "a", "3"],
        ["1", "count", "b", "4"],
        ["2", "seed", "0.5", "CNN"],
    ]


def test_a_picture_is_left_to_its_text(panels):
    for ax in panels:
        ax.imshow([[0, 1]])
    assert of_figure(panels[0].figure).text == ""


def test_numbers_are_compared_as_the_figure_is(panels):
    panels[0].semilogy([0, 1], [1, 1e-6], label="gradient")
    panels[0].figure.canvas.draw()
    now = of_figure(panels[0].figure)
    assert difference(now, now.text, 2) == ""
    assert difference(now, now.text.replace("1e-06", "1.02e-06"), 2) == ""
    assert "row 3" in difference(now, now.text.replace("1e-06", "2e-06"), 2)
    assert "row 2" in difference(now, now.text.replace("gradient", "loss"), 500)
    assert "2 rows were recorded" in difference(now, now.text.rpartition("gradient")[0], 2)


@pytest.mark.parametrize("figure", sorted(FIGURES.rglob("*.svg")), ids=lambda p: p.stem)
def test_a_figure_has_its_numbers_or_is_a_picture(figure):
    """A snippet's are recorded, an experiment's are its rows; a picture is told by its text."""
    name = figure.relative_to(FIGURES).with_suffix("")
    if name.parts[0] in IN_WORDS or figure.with_suffix(".csv").exists():
        return
    if name.parts[0] == "myths" and figure.stem in MYTHS:
        name = f"evidence/{MYTHS[figure.stem].experiment}"
    if (SNIPPETS / name).with_suffix(".csv").exists():
        return
    picture = "<image" in figure.read_text(encoding="utf-8")
    told = picture or name.name == "decision"
    assert told, f"{shown(figure)}: make record ONLY={name.name}"


def test_pages_lead_to_the_numbers_of_their_figures(site):
    led = set()
    for address, page in site.pages.items():
        for link in page.select("article a[href*='figures/'][href$='.csv']"):
            of_it = link["href"].removesuffix("csv") + "svg"
            near = link.find_parent(["figure", "p"])
            assert near.select_one(f'img[src="{of_it}"]'), f"/{address}: {link} stands elsewhere"
            led.add(re.sub(r".*figures/", "", link["href"]))
    recorded = {path.relative_to(FIGURES).as_posix() for path in FIGURES.rglob("*.csv")}
    assert led == recorded, f"no page leads to {recorded - led}"


@pytest.mark.parametrize("chapter", ["evidence", "applications"])
def test_page_of_an_experiment_leads_to_its_rows(site, chapter):
    for source in (DOCS / chapter).glob("*.md"):
        text = source.read_text(encoding="utf-8")
        shows = set(re.findall(r"figures/((?:evidence|tasks)/\w+)\.svg", text))
        page = site.pages.get(f"{chapter}/{source.stem}/")
        led = (
            {re.sub(r"^[./]*", "", a["href"]) for a in page.select("a[href$='.csv']")}
            if page
            else ()
        )
        for figure in shows:
            name = figure.rpartition("/")[2]
            assert any(link.endswith(f"{name}.csv") for link in led), f"{shown(source)}: {figure}"


def luminance(colour):
    """Relative luminance of `#rrggbb`, plus 0.05, as WCAG counts it."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear)) + 0.05


def test_letters_of_figures_stand_out_from_the_paper():
    """4.5 in both schemes; a text in a colour of its own brings its own ground."""
    on_a_box = {"#e69f00"}  # the classes in boxes_from_a_heat_map, on dark boxes
    papers = COLOURS["#ffffff"][1:]
    shades = {n: (LETTERS.get(n, light), dark) for n, light, dark in COLOURS.values()}
    for figure in FIGURES.rglob("*.svg"):
        svg = figure.read_text(encoding="utf-8")
        fills = set(re.findall(r"<text[^>]*?fill: ?([^;\"]+)", svg)) - on_a_box
        for fill in fills:
            name = re.fullmatch(r"var\(--(\w+)\)", fill)
            assert name, f"{shown(figure)}: a text in {fill} does not follow the scheme"
            for shade, paper in zip(shades[name[1]], papers):
                a, b = luminance(shade), luminance(paper)
                assert max(a / b, b / a) >= 4.5, f"{shown(figure)}: {fill} on {paper}"
