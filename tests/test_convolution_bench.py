"""The convolution bench in a real browser: what keras.ops.conv computes, by mouse and keyboard."""

import itertools
import re

import numpy as np
import pytest
from keras import layers, ops

BENCH = "architecture/cnn/"
ASKED = """async (cases) => {
  const bench = await import(new URL("../../javascripts/convolution_bench.js", location));
  return cases.map(([name, ...given]) => bench[name](...given));
}"""


def keras_slides(image, kernel, stride, dilation, padding):
    """What keras.ops.conv makes of one image and one kernel, as rows of numbers."""
    found = ops.conv(
        np.array(image, "float32")[None, :, :, None],
        np.array(kernel, "float32")[:, :, None, None],
        strides=stride,
        dilation_rate=dilation,
        padding=padding,
    )
    return ops.convert_to_numpy(found)[0, :, :, 0]


def shown(cells, attribute="textContent"):
    """The numbers that stand in these cells."""
    texts = cells.evaluate_all(f"(cells) => cells.map((cell) => cell.{attribute})")
    return [float(text.replace("−", "-")) for text in texts]


def type_into(bench, board, rows):
    """Type every cell of a board, as a reader does, but all at once."""
    bench.locator(f".{board} input").evaluate_all(
        """(cells, texts) => cells.forEach((cell, k) => {
          cell.value = texts[k];
          cell.dispatchEvent(new Event("change"));
        })""",
        [str(value) for row in rows for value in row],
    )


def test_bench_slides_like_keras(open_once):
    page = open_once(BENCH)
    rng = np.random.default_rng(0)
    cases = []
    for _ in range(100):
        stride, dilation = [(1, 1), (2, 1), (3, 1), (1, 2), (1, 3)][rng.integers(5)]
        padding = ["valid", "same"][rng.integers(2)]
        image, kernel = (rng.integers(-9, 10, (n, n)).tolist() for n in (7, 3))
        cases.append([image, kernel, {"stride": stride, "dilation": dilation, "padding": padding}])
    defaults = {"stride": 1, "dilation": 1, "padding": "valid"}  # Keras has the same
    cases += (
        [  # what is left out is what Keras takes too
            [
                image,
                kernel,
                {name: value for name, value in given.items() if value != defaults[name]},
            ]
            for image, kernel, given in cases
        ]
        + [cases[0][:2]]
    )
    found = page.evaluate(ASKED, [["slide", *case] for case in cases])
    for (image, kernel, *given), rows in zip(cases, found, strict=True):
        settings = {**defaults, **dict(*given)}
        expected = keras_slides(image, kernel, **settings)
        assert np.abs(np.array(rows) - expected).max() < 1e-4, given


def keras_objects(size, kernel_size, stride, dilation, padding):
    """The size of Keras' output, or None where Keras refuses."""
    try:
        layer = layers.Conv2D(
            1, kernel_size, strides=stride, dilation_rate=dilation, padding=padding
        )
        return layer.compute_output_shape((1, size, size, 1))[1]
    except ValueError:
        return None


def test_bench_objects_where_keras_does_and_names_the_cause(open_once):
    numbers = (0, 1, 2, 3, 4, -1, 1.5, "two")  # a text that is no number reads as NaN
    cases = [
        [size, kernel_size, {"stride": stride, "dilation": dilation, "padding": padding}]
        for size, kernel_size in ((7, 3), (6, 3), (5, 3), (4, 3), (2, 3), (5, 2), (3, 4), (9, 5))
        for stride, dilation in itertools.product(numbers, numbers)
        for padding in ("valid", "same")
    ]
    said = open_once(BENCH).evaluate(ASKED, [["objection", *case] for case in cases])
    sizes = open_once(BENCH).evaluate(ASKED, [["geometry", *case] for case in cases])
    for (size, kernel_size, given), sentence, found in zip(cases, said, sizes, strict=True):
        stride, dilation, padding = given.values()
        wrong = [name.title() for name, value in given.items() if value in (0, 4, -1, 1.5, "two")]
        if wrong:
            assert sentence == f"{wrong[0]} takes a whole number from 1 to 3.", given
            continue
        output = keras_objects(size, kernel_size, **given)
        assert (sentence == "") == (output is not None), (size, kernel_size, given)
        if output is not None:
            assert found["output"] == output
        elif stride > 1 and dilation > 1:
            assert "does not combine stride and dilation" in sentence
        else:
            covered = range(0, kernel_size * dilation, dilation)[-1] + 1
            assert re.findall(r"\d+", sentence) == [str(covered), str(size)]
            assert 'padding "same"' in sentence


IMAGES = {name: np.zeros((7, 7)) for name in ("a seven", "a line", "a point", "a corner")}
IMAGES["a seven"][1, 1:6] = 9
IMAGES["a seven"][[2, 3, 4, 5], [5, 4, 3, 2]] = 9
IMAGES["a line"][:, 3] = 9
IMAGES["a point"][3, 3] = 9
IMAGES["a corner"][2:, 2:] = 9
BEYOND = {name: np.pad(image, 1) for name, image in IMAGES.items()}  # zeros around it
KERNELS = {  # what each makes of an image with zeros around it
    "vertical edge": lambda p: sum(p[a : a + 7, 2:] - p[a : a + 7, :-2] for a in range(3)),
    "horizontal edge": lambda p: sum(p[:-2, b : b + 7] - p[2:, b : b + 7] for b in range(3)),
    "blur": lambda p: sum(p[a : a + 7, b : b + 7] for a in range(3) for b in range(3)),
    "copy": lambda p: p[1:-1, 1:-1],
    "shift by one": lambda p: p[1:-1, :-2],
}


def test_each_image_and_kernel_is_what_its_name_says(open_page):
    bench = open_page(BENCH).locator("convolution-bench")
    bench.get_by_label("Padding").select_option("same")
    images, kernels = (
        bench.get_by_role("combobox", name="Image"),
        bench.get_by_role("combobox", name="Kernel"),
    )
    for choice, named in ((images, IMAGES), (kernels, KERNELS)):
        assert choice.locator("option").all_text_contents() == list(named)
    rng = np.random.default_rng(0)
    for kernel, makes in KERNELS.items():
        kernels.select_option(kernel)
        for image in IMAGES:
            images.select_option(image)
            assert shown(bench.locator(".image input"), "value") == [*IMAGES[image].flat]
            assert shown(bench.locator(".output button")) == [*makes(BEYOND[image]).flat], kernel
        noise = rng.integers(-9, 10, (7, 7))  # tells every weight from every other
        type_into(bench, "image", noise)
        assert shown(bench.locator(".output button")) == [*makes(np.pad(noise, 1)).flat], kernel


def number(text):
    return float(text.strip("()").replace("−", "-"))


VISIT = """(buttons) => {
  const bench = buttons[0].closest("convolution-bench");
  return buttons.map((button) => {
    button.focus();
    const which = (cells, holds) =>
      [...bench.querySelectorAll(cells)].flatMap((cell, k) => (holds(cell) ? [k] : []));
    return {
      said: bench.querySelector("[role=status]").textContent,
      text: button.textContent,
      label: button.ariaLabel,
      negative: button.classList.contains("negative"),
      strength: parseInt(button.style.getPropertyValue("--strength")),
      chosen: which(".output button", (cell) => cell.classList.contains("chosen")),
      tabbed: which(".output button", (cell) => cell.tabIndex === 0),
      seen: which(".image input", (cell) => cell.classList.contains("seen")),
    };
  });
}"""


def keras_terms(kernel, **settings):
    """By one pixel, row and column of the output: its weight in that sum, and whether it is seen.

    Keras slides over an image for each pixel in which only this one is lit.
    """
    both = np.stack([kernel, np.ones((3, 3))], axis=-1)[:, :, None, :]
    lit = np.eye(49).reshape(49, 7, 7, 1)
    return ops.convert_to_numpy(ops.conv(lit, both, **settings)).astype(float)


@pytest.mark.parametrize("flip", [False, True])
def test_the_sum_in_words_is_what_keras_adds_up(open_page, flip):
    bench = open_page(BENCH).locator("convolution-bench")
    rng = np.random.default_rng(0)
    image = rng.integers(-99, 100, (7, 7)) / 10 * (rng.random((7, 7)) < 0.7)
    kernel = np.array([[0.25, -1, 0], [2, -0.75, 0.5], [-3, 0, 1.5]])  # exact in 32 bits as well
    type_into(bench, "image", image)
    type_into(bench, "kernel", kernel)
    if flip:
        bench.get_by_label("Operation").select_option("convolution")
    for padding, stride, dilation in (("valid", 1, 1), ("same", 2, 1), ("same", 1, 3)):
        bench.get_by_label("Padding").select_option(padding)
        for name, value in (("Dilation", 1), ("Stride", stride), ("Dilation", dilation)):
            bench.get_by_label(name).fill(str(value))
            bench.get_by_label(name).press("Enter")
        assert bench.locator(".widget-problem").text_content() == ""
        cells = bench.locator(".output button").evaluate_all(VISIT)
        turned = kernel[::-1, ::-1] if flip else kernel
        terms = keras_terms(turned, padding=padding, strides=stride, dilation_rate=dilation)
        size = terms.shape[1]
        assert len(cells) == size * size
        assert bench.get_by_text(f"Output, {size} × {size}", exact=True).is_visible()
        values = np.einsum("k,krc->rc", image.ravel(), terms[..., 0])
        assert (values < 0).any() and (values > 0).any()
        for place, cell in enumerate(cells):
            r, c = divmod(place, size)
            weights, seen = terms[:, r, c, 0], terms[:, r, c, 1] > 0
            assert cell["chosen"] == cell["tabbed"] == [place]
            assert cell["seen"] == [*np.flatnonzero(seen)]
            assert cell["negative"] == (values[r, c] < 0)
            share = abs(values[r, c]) / abs(values).max()
            strongest = max(other["strength"] for other in cells)
            assert cell["strength"] / strongest == pytest.approx(share, abs=0.02)
            assert abs(number(cell["text"]) - values[r, c]) < 0.005 + 1e-9
            assert cell["label"] == f"output, row {r + 1}, column {c + 1}: {cell['text']}"

            start, spelled, result, zero, rest = re.fullmatch(
                r"(Row .+?): (.+) = (\S+)\. (\d) of 9 products are zero(.*)", cell["said"]
            ).groups()
            assert start == f"Row {r + 1}, column {c + 1}"
            pairs = [tuple(map(number, term.split("·"))) for term in spelled.split(" + ")]
            in_brackets = [term.endswith(")") for term in spelled.split(" + ")]
            assert in_brackets == [w < 0 for _, w in pairs]
            assert pairs == [(p, w) for p, w in zip(image.flat, weights) if p and w]
            assert abs(sum(p * w for p, w in pairs) - values[r, c]) < 1e-9
            assert result == cell["text"]
            assert int(zero) == 9 - len(pairs)
            outside = 9 - seen.sum()
            assert rest == (f", {outside} of them outside the image." if outside else ".")


def test_a_sum_of_zeros_is_zero(open_page):
    bench = open_page(BENCH).locator("convolution-bench")
    bench.get_by_role("combobox", name="Image").select_option("a point")
    bench.locator(".output button").first.hover()
    said = "Row 1, column 1: 0 = 0. 9 of 9 products are zero."
    assert bench.get_by_role("status").text_content() == said


def test_the_chosen_cell_stays_in_an_output_that_shrinks(open_page):
    bench = open_page(BENCH).locator("convolution-bench")
    bench.locator(".output button").nth(9).hover()
    status = bench.get_by_role("status")
    bench.get_by_label("Operation").select_option("convolution")
    assert status.text_content().startswith("Row 2, column 5: ")
    bench.get_by_label("Stride").fill("2")
    bench.get_by_label("Stride").press("Enter")
    assert status.text_content().startswith("Row 2, column 3: ")
    bench.get_by_label("Dilation").fill("2")
    bench.get_by_label("Dilation").press("Enter")
    assert "does not combine" in bench.get_by_role("alert").text_content()
    assert bench.get_by_label("Dilation").input_value() == "1"


def test_bench_convolution_flips_the_kernel(open_page):
    page = open_page(BENCH)
    bench = page.locator("convolution-bench")
    before = bench.locator(".output button").all_text_contents()
    bench.get_by_label("Operation").select_option("convolution")
    after = bench.locator(".output button").all_text_contents()
    assert after == [
        text.replace("−", "") if "−" in text else f"−{text}" * (text != "0") or "0"
        for text in before
    ]


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("Stride", "0", "Stride takes a whole number from 1 to 3."),
        ("Stride", "two", "Stride takes a whole number from 1 to 3."),
        ("Stride", "1.5", "Stride takes a whole number from 1 to 3."),
        ("Dilation", "0", "Dilation takes a whole number from 1 to 3."),
        ("Dilation", "9", "Dilation takes a whole number from 1 to 3."),
        ("image, row 1, column 1", "blue", "A cell takes a number from −99 to 99."),
        ("image, row 7, column 7", "99.5", "A cell takes a number from −99 to 99."),
        ("kernel, row 1, column 3", "−99,5", "A cell takes a number from −99 to 99."),
        ("kernel, row 2, column 2", "", "A cell takes a number from −99 to 99."),
    ],
)
def test_bench_says_what_it_accepts_and_keeps_what_it_had(open_once, field, typed, said):
    bench = open_once(BENCH).locator("convolution-bench")
    bench.locator(".widget-problem").evaluate("said => said.textContent = ''")
    box = bench.get_by_label(field, exact=True)
    before = box.input_value(), bench.locator(".output button").all_text_contents()
    box.fill(typed)
    box.press("Enter")
    assert bench.get_by_role("alert").text_content() == said
    assert (box.input_value(), bench.locator(".output button").all_text_contents()) == before


def test_a_cell_takes_every_way_to_write_a_number_in_its_limits(open_page):
    bench = open_page(BENCH).locator("convolution-bench")
    bench.get_by_role("combobox", name="Kernel").select_option("copy")
    pixel = bench.get_by_label("image, row 2, column 2", exact=True)
    ways = {"-99": "−99", "99": "99", "−99": "−99", " -1,5 ": "−1.5", "0.25": "0.25", "-0": "0"}
    for typed, read in ways.items():
        pixel.fill("blue")
        pixel.press("Enter")
        pixel.fill(typed)
        pixel.press("Enter")
        assert bench.locator(".widget-problem").text_content() == "", "an old objection is gone"
        assert pixel.input_value() == bench.locator(".output button").first.text_content() == read


def test_bench_works_by_keyboard_alone(open_page):
    page = open_page(BENCH)
    bench = page.locator("convolution-bench")
    bench.get_by_label("image, row 1, column 1", exact=True).focus()
    for key, place in {
        "ArrowUp": "row 1, column 1",  # nothing lies beyond the border
        "ArrowDown": "row 2, column 1",
        "ArrowRight": "row 2, column 2",
        "ArrowLeft": "row 2, column 1",
    }.items():
        page.keyboard.press(key)
        assert bench.locator(":focus").get_attribute("aria-label") == f"image, {place}"
    bench.locator(".output button").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    assert bench.get_by_role("status").text_content().startswith("Row 2, column 2: ")
    assert bench.locator("input.seen").count() == 9


def test_without_scripts_a_figure_stands_there(open_page):
    page = open_page(BENCH, java_script_enabled=False)
    assert page.locator("convolution-bench img").is_visible()
