"""The two readers in a real browser: Keras's answers, by mouse, finger and keyboard."""

import json
import re

import keras
import numpy as np
import pytest
from keras import layers
from paths import DOCS, SNIPPETS
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split

HOME = ""
KEPT = json.loads((DOCS / "javascripts/two_readers.json").read_text(encoding="utf-8"))
NAMES = ("CNN, Flatten", "CNN, global pooling", "GRU")


def in_the_middle(digits):
    return np.pad(np.array(digits) / 16, ((0, 0), (3, 3), (3, 3)))


@pytest.fixture(scope="module")
def readers():
    """The three in Keras, with the weights of the page; the GRU answers after every row."""
    conv = {"padding": "same", "activation": "relu"}
    image = layers.Reshape((14, 14, 1))
    maps = [image, layers.Conv2D(6, 3, **conv), layers.MaxPooling2D(), layers.Conv2D(6, 3, **conv)]
    pool = [image, layers.Conv2D(8, 3, **conv), layers.Conv2D(14, 5, **conv)]
    bodies = (
        [*maps, layers.Flatten()],
        [*pool, layers.GlobalMaxPooling2D()],
        [layers.GRU(24, return_sequences=True)],
    )
    models = {}
    for name, body in zip(NAMES, bodies):
        head = layers.Dense(10, "softmax")
        models[name] = keras.Sequential([keras.Input((14, 14)), *body, head])
        models[name].set_weights([np.array(w) / 1000 for w in KEPT[name]])
    return models


def answers(model, images):
    """(sample, row, class); a CNN has one row of answers."""
    found = model.predict(images, batch_size=len(images), verbose=0)
    return found if found.ndim == 3 else found[:, None]


@pytest.fixture
def widget(open_page):
    """Open the home page and wait for the networks."""

    def open_widget(**options):
        found = open_page(HOME, **options).locator("two-readers")
        found.get_by_role("grid").wait_for()
        return found

    return open_widget


def wait_for_words(widget, words):
    widget.get_by_role("status").filter(has_text=words).wait_for(timeout=10_000)


def test_weights_of_the_page_score_what_the_snippet_printed(readers):
    text = (SNIPPETS / "widgets/two_readers.out").read_text(encoding="utf-8")
    images, labels = load_digits(return_X_y=True)
    _, test_x, _, test_y = train_test_split(
        images.reshape(-1, 8, 8), labels, train_size=1280, random_state=0
    )
    assert KEPT["digits"] == [test_x[test_y == k][0].astype(int).tolist() for k in range(10)]
    for name, model in readers.items():
        block = text.partition(f"{name}, {model.count_params()} weights:\n")[2]
        printed = [float(n) for n in re.findall(r": (0\.\d\d|1\.00)", block)[:3]]
        for recorded, move in zip(printed, [(0, 0), (1, 0), (0, 1)], strict=True):
            seen = np.roll(in_the_middle(test_x), move, axis=(1, 2))
            right = (answers(model, seen)[:, -1].argmax(-1) == test_y).mean()
            assert abs(right - recorded) < 0.0075, (name, move, right)


def test_page_answers_as_keras_does(readers, widget):
    rng = np.random.default_rng(0)
    images = (rng.random((100, 14, 14)) * rng.integers(0, 2, (100, 14, 14))).round(4)
    found = widget().evaluate(
        """async (_, [kept, images]) => {
          const page = await import(new URL("javascripts/two_readers.js", location));
          return Object.entries(page.unpack(kept)).map(([name, weights]) =>
            [name, images.map((image) => page.read(name, weights, image).answers)]);
        }""",
        [KEPT, images.tolist()],
    )
    assert [name for name, _ in found] == list(NAMES)
    for name, answered in found:
        difference = np.abs(np.array(answered) - answers(readers[name], images)).max()
        print(f"{name}: largest difference from Keras {difference:.1e}")
        assert difference < 1e-4, name


def test_moving_flips_what_keras_says_it_flips(readers, widget):
    widget = widget()
    for label in range(10):
        widget.get_by_role("button", name=f"Pick a {label}").click()
        widget.get_by_role("button", name="Move right").click()
        seen = np.roll(in_the_middle(KEPT["digits"])[label : label + 1], 1, axis=2)
        expected = [f"{answers(readers[n], seen)[0, -1].argmax()}" for n in NAMES]
        shown = widget.locator(".readers-answers strong").all_text_contents()
        assert [text.split(" ")[0] for text in shown] == expected, label


def test_words_and_slider_follow_the_rows(readers, widget):
    widget = widget()
    widget.get_by_role("button", name="Pick a 7").click()
    after = answers(readers["GRU"], in_the_middle(KEPT["digits"][7:8]))[0]
    slider = widget.get_by_role("slider", name="Rows read")
    for row in (5, 14):
        slider.fill(str(row))
        rows = "all 14" if row == 14 else f"{row} of 14"
        digit, sure = after[row - 1].argmax(), after[row - 1].max()
        wait_for_words(widget, f"After {rows} rows the GRU says {digit} ({100 * sure:.0f} %).")
        assert slider.get_attribute("aria-valuetext") == f"{row} of 14 rows"


def test_play_reads_to_the_end_and_speaks_once(widget):
    widget = widget()
    widget.get_by_role("slider").fill("10")
    wait_for_words(widget, "After 10 of 14")
    status = widget.get_by_role("status")
    status.evaluate(
        """(words) => {
          window.spoken = [];
          new MutationObserver(() => window.spoken.push(words.textContent))
            .observe(words, { childList: true });
        }"""
    )
    widget.get_by_role("button", name="Play").click()
    wait_for_words(widget, "After all 14 rows")
    assert len(status.evaluate("() => window.spoken")) == 1
    assert widget.get_by_role("slider").input_value() == "14"


def test_with_reduced_motion_each_press_reads_one_row(widget):
    widget = widget(reduced_motion="reduce")
    widget.get_by_role("slider").fill("3")
    widget.get_by_role("button", name="Next row").click()
    wait_for_words(widget, "After 4 of 14 rows")


def ink(widget):
    return [
        cell.get_attribute("aria-label").partition(": ")[2] != "empty"
        for cell in widget.get_by_role("gridcell").all()
    ]


def test_draws_and_erases_with_the_keyboard_alone(widget):
    widget = widget()
    page = widget.page
    widget.get_by_role("button", name="Clear").focus()
    page.keyboard.press("Enter")
    wait_for_words(widget, "The canvas is empty: draw a digit, or pick one.")
    assert not any(ink(widget))
    widget.get_by_role("gridcell").first.focus()
    for key in ["ArrowDown"] * 3 + ["ArrowRight"] * 7 + ["Space", "ArrowDown"] * 8:
        page.keyboard.press(key)
    drawn = widget.get_by_label("row 4, column 8: ink 100 %")
    assert drawn.count() == 1
    wait_for_words(widget, "with Flatten it is 1 ")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Delete")
    assert widget.get_by_label("row 11, column 8: empty").count() == 1


def test_arrow_keys_move_until_the_border_says_no(widget):
    widget = widget()
    widget.get_by_role("button", name="Pick a 5").click()
    first = ink(widget)
    widget.get_by_role("button", name="Move up").focus()
    widget.page.keyboard.press("ArrowRight")
    assert ink(widget) == [False, *first[:-1]]
    wait_for_words(widget, "Moved 1 right")
    for _ in range(12):
        widget.page.keyboard.press("ArrowLeft")
    said = "The digit touches the border: it cannot move further left."
    assert widget.get_by_role("alert").text_content() == said
    assert sum(ink(widget)) == sum(first)
    widget.page.keyboard.press("ArrowRight")
    assert widget.locator(".widget-problem").text_content() == ""


def test_draws_with_the_mouse(widget):
    widget = widget()
    mouse, board = widget.page.mouse, widget.get_by_role("grid")
    widget.get_by_role("button", name="Clear").click()
    board.scroll_into_view_if_needed()
    box = board.bounding_box()
    mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.25)
    mouse.down()
    mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] * 0.75, steps=4)
    mouse.up()
    mouse.move(box["x"] + 2, box["y"] + 2)
    drawn = np.reshape(ink(widget), (14, 14))
    assert drawn[4:10, 6:8].all() and not drawn[:, :5].any()
    wait_for_words(widget, "with Flatten it is 1 ")


def test_draws_with_a_finger_on_a_phone_and_fits_it(widget):
    phone = {"width": 390, "height": 844}
    widget = widget(has_touch=True, viewport=phone, color_scheme="dark")
    widget.get_by_role("button", name="Clear").tap()
    board = widget.get_by_role("grid")
    board.tap()
    assert 1 <= sum(ink(widget)) <= 9
    assert widget.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_shows_a_figure_without_scripts(open_page):
    found = open_page(HOME, java_script_enabled=False).locator("two-readers")
    assert found.locator("img").is_visible()


def test_says_when_the_weights_do_not_arrive(chromium, site):
    page = chromium.new_page()
    page.route("**/two_readers.json", lambda route: route.abort())
    page.goto(site.address + HOME)
    found = page.locator("two-readers")
    found.get_by_role("alert").wait_for()
    assert "could not be loaded" in found.get_by_role("alert").text_content()
    assert found.locator("img").is_visible()
