"""The instruments, used in a real browser: right to the last digit, by mouse and keyboard."""

import numpy as np
import pytest
from keras import ops

BENCH = "architecture/cnn/"


@pytest.fixture
def open_page(chromium, site):
    """Open a page; fails afterwards if it complained in the console."""
    complaints = []

    def open_at(address, **options):
        page = chromium.new_page(**options)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(site.address + address)
        return page

    yield open_at
    assert not complaints, complaints


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
def test_bench_says_what_it_accepts_and_keeps_what_it_had(open_page, field, typed, said):
    bench = open_page(BENCH).locator("convolution-bench")
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


CHOOSING = "choosing/"


def test_which_one_ranks_by_the_answers_and_keeps_them_in_the_address(open_page):
    page = open_page(CHOOSING)
    which = page.locator("which-one")
    which.get_by_label("yes", exact=True).first.check()
    first, second = which.locator("li > strong").all_text_contents()[:2]
    assert first == "A baseline"
    assert second.startswith("GRU")
    assert page.evaluate("location.hash") == "#which=track-yes"


def test_which_one_reads_a_shared_address(open_page):
    which = open_page(CHOOSING + "#which=place-no.reach-near").locator("which-one")
    assert which.locator("input:checked").count() == 2
    assert which.locator("li > strong").nth(1).text_content() == "CNN with global pooling"


@pytest.mark.parametrize(
    "hash_", ["#which=place-no.colour-blue", "#which=place-no.reach-", "#which=%E0%A4%A"]
)
def test_which_one_says_what_in_an_address_makes_no_sense(open_page, hash_):
    which = open_page(CHOOSING + hash_).locator("which-one")
    assert "is no answer here" in which.get_by_role("alert").text_content()
    assert which.locator("input:checked").count() == ("place-no" in hash_)


def test_which_one_links_each_reason_to_a_page_that_is_there(open_page, site):
    page = open_page(CHOOSING)
    evidence = page.evaluate(
        """async () => {
          const which = await import(new URL("../javascripts/which_one.js", location));
          return which.QUESTIONS.flatMap((question) =>
            Object.values(question.answers).flatMap(([, effects]) =>
              Object.values(effects).map(([, , page]) => page)));
        }"""
    )
    assert len(evidence) > 20
    assert {f"evidence/{name}/" for name in evidence} <= set(site.pages)
