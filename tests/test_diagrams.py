"""Every diagram in docs/figures/diagrams is what its code in tools/diagrams draws."""

import re

import pytest
from paths import DOCS, FIGURES

from tools import diagrams, task_pictures


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


def test_the_stack_in_the_diagram_gives_out_and_costs_what_keras_says():
    import keras

    from tools.diagrams.a_stack_and_what_it_sees import LAYERS

    model = keras.Sequential([keras.Input((28, 28, 1))])
    for name, output, parameters, _ in LAYERS:
        model.add(
            eval(name, vars(keras.layers))
        )  # the text of the diagram is the code of the layer
        assert " × ".join(map(str, model.output_shape[1:])) == output
        assert model.layers[-1].count_params() == parameters
    seen, jump = [1], 1
    for name, (kernel, stride) in zip(LAYERS[:3], [(3, 1), (2, 2), (3, 1)], strict=True):
        seen.append(seen[-1] + (kernel - 1) * jump)
        jump *= stride
        assert name[3] == seen[-1]


@pytest.mark.parametrize("page", task_pictures.PICTURES)
def test_picture_of_the_gallery_is_what_its_code_draws(page, record_or_compare):
    record_or_compare(
        task_pictures.picture(page),
        FIGURES / f"gallery/{page}.svg",
        lambda new, old: "" if new == old else "it differs",
    )
