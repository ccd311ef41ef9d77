"""The convolution bench in a real browser: what keras.ops.conv computes, by mouse and keyboard."""

import numpy as np
import pytest
from keras import ops

BENCH = "architecture/cnn/"


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


def test_bench_slides_like_keras(open_page):
    page = open_page(BENCH)
    rng = np.random.default_rng(0)
    cases = []
    for _ in range(100):
        stride, dilation = [(1, 1), (2, 1), (3, 1), (1, 2), (1, 3)][rng.integers(5)]
        padding = ["valid", "same"][rng.integers(2)]
        image, kernel = (rng.integers(-9, 10, (n, n)).tolist() for n in (7, 3))
        cases.append([image, kernel, {"stride": stride, "dilation": dilation, "padding": padding}])
    found = page.evaluate(
        """async (cases) => {
          const bench = await import(new URL("../../javascripts/convolution_bench.js", location));
          return cases.map(([image, kernel, settings]) => bench.slide(image, kernel, settings));
        }""",
        cases,
    )
    for (image, kernel, settings), rows in zip(cases, found, strict=True):
        expected = keras_slides(image, kernel, **settings)
        assert np.abs(np.array(rows) - expected).max() < 1e-4, settings


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
        ("Dilation", "9", "Dilation takes a whole number from 1 to 3."),
        ("image, row 1, column 1", "blue", "A cell takes a number from −99 to 99."),
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


def test_bench_works_by_keyboard_alone(open_page):
    page = open_page(BENCH)
    bench = page.locator("convolution-bench")
    bench.locator(".output button").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowRight")
    assert bench.get_by_role("status").text_content().startswith("Row 2, column 2: ")
    assert bench.locator("input.seen").count() == 9


def test_without_scripts_a_figure_stands_there(open_page):
    page = open_page(BENCH, java_script_enabled=False)
    assert page.locator("convolution-bench img").is_visible()
