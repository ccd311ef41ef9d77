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
WAYS = {"←": (0, -1), "→": (0, 1), "↑": (-1, 0), "↓": (1, 0)}


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
        for heights, best in widget.locator(".readers-bars").evaluate_all(
            """all => all.map(({ children }) => [
              [...children].map((bar) => +bar.style.getPropertyValue("--height")),
              [...children].map((bar) => bar.matches(".best")),
            ])"""
        ):
            assert sum(heights) == pytest.approx(1, abs=1e-3)
            assert best == [height == max(heights) for height in heights], label


@pytest.fixture(scope="module")
def said(readers):
    """Keras's answers to the ten digits, in their place and a pixel to each side."""
    places = {"now": (0, 0), **WAYS}
    digits = in_the_middle(KEPT["digits"])
    return {
        (name, way): answers(readers[name], np.roll(digits, move, axis=(1, 2)))[:, -1].argmax(-1)
        for name in NAMES
        for way, move in places.items()
    }


def flips(said, name, label):
    return [way for way in WAYS if said[name, way][label] != said[name, "now"][label]]


def test_table_shows_and_counts_the_answers_after_each_move(said, widget):
    widget = widget()
    heads = widget.locator(".readers-answers thead th").all_text_contents()
    assert heads == ["now", *WAYS]
    for label in range(10):
        widget.get_by_role("button", name=f"Pick a {label}").click()
        rows = widget.locator(".readers-answers tbody tr").all()
        counted = widget.locator(".readers-count").text_content()
        for name, row in zip(NAMES, rows, strict=True):
            shown = row.locator("td").all_text_contents()
            assert shown[1:] == [f"{said[name, way][label]}" for way in WAYS], (label, name)
            flipping = flips(said, name, label)
            assert row.locator("td.flipped").count() == len(flipping)
            words = f"{len(flipping)} ({' '.join(flipping)})" if flipping else "none"
            spoken = name.removeprefix("CNN, ").replace("GRU", "the GRU")
            assert re.search(rf"{spoken}( flips)? on {re.escape(words)}[,.]", counted), counted
            wrong = said[name, "now"][label] != label
            assert (f"picked {label}" in shown[0]) == wrong, (label, name)


def test_table_leaves_out_moves_that_the_border_forbids(widget):
    widget = widget()
    widget.get_by_role("button", name="Clear").click()
    widget.get_by_role("gridcell").first.press("Space")
    assert "Of the possible 2 moves" in widget.locator(".readers-count").text_content()
    for row in widget.locator(".readers-answers tbody tr").all():
        left, right, up, down = row.locator("td").all_text_contents()[1:]
        assert (left, up) == ("–", "–")
        assert right.isdigit() and down.isdigit()


def test_home_page_counts_the_flips_of_all_ten_digits(said, widget):
    total = {name: [w for k in range(10) for w in flips(said, name, k)] for name in NAMES}
    sideways = sum(way in "←→" for way in total["GRU"])
    assert not total["CNN, global pooling"]
    flatten, gru = len(total["CNN, Flatten"]), len(total["GRU"])
    counted = widget().page.locator(".readers-total").text_content()
    assert f"Flatten flips on {flatten}, the GRU on {gru} ({sideways} of them sideways)" in counted
    assert "global pooling on none" in counted


def test_says_why_an_answer_flipped(widget):
    widget = widget()
    words = widget.get_by_role("status")
    for label, way, reason in [
        (3, "left", "the GRU for each column, and the ink has come to others; global pooling"),
        (3, "down", "reads the same rows, only later; global pooling takes the largest value"),
        (0, "up", "reads the same rows, only earlier; global pooling takes the largest value"),
    ]:
        widget.get_by_role("button", name=f"Pick a {label}").click()
        widget.get_by_role("button", name=f"Move {way}").click()
        assert reason in words.text_content(), (label, way)
    widget.get_by_role("button", name="Pick a 4").click()
    widget.get_by_role("button", name="Move right").click()
    assert "still says 4" in words.text_content()
    assert "Why?" not in words.text_content()


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


def listen(widget):
    """Note each sentence that is shown, whether it is spoken, and the row at that time."""
    widget.evaluate(
        """(widget) => {
          const words = widget.querySelector("[role=status]");
          const slider = widget.querySelector("[type=range]");
          window.shown = [];
          new MutationObserver(() =>
            shown.push([words.textContent, words.ariaLive !== "off", Number(slider.value)]),
          ).observe(words, { childList: true });
        }"""
    )


def heard(widget):
    return widget.evaluate("() => shown")


def test_play_shows_each_row_and_speaks_once(widget):
    widget = widget()
    widget.get_by_role("slider").fill("10")
    wait_for_words(widget, "After 10 of 14")
    widget.page.wait_for_timeout(400)
    listen(widget)
    widget.get_by_role("button", name="Play").click()
    wait_for_words(widget, "After all 14 rows")
    widget.page.wait_for_timeout(400)
    shown = heard(widget)
    assert {row for *_, row in shown} == {11, 12, 13, 14}
    for text, _, row in shown:
        assert text.startswith("After all 14" if row == 14 else f"After {row} of 14"), (text, row)
    assert [(aloud, row) for _, aloud, row in shown if aloud] == [(True, 14)]
    assert widget.get_by_role("slider").input_value() == "14"


PRESS = """(widget, name) => {
  const found = [...widget.querySelectorAll("button")].find((b) => b.textContent.includes(name));
  found.click();
  return Number(widget.querySelector("[type=range]").value);
}"""


def test_first_play_starts_at_the_first_row(widget):
    """Pressed and read in one go: the next row comes after 0.6 seconds."""
    widget = widget()
    assert widget.get_by_role("slider").input_value() == "8"
    assert widget.evaluate(PRESS, "Play") == 1
    row = widget.evaluate(PRESS, "Pause")
    assert widget.evaluate(PRESS, "Play") == row + 1, "goes on after a pause"


def test_quick_moves_are_shown_at_once_and_spoken_once(widget):
    widget = widget()
    widget.page.wait_for_timeout(400)
    listen(widget)
    widget.evaluate(
        """(widget) => {
          const right = widget.querySelector("[aria-label='Move right']");
          window.seen = [1, 2, 3].map(() => {
            right.click();
            return widget.querySelector("[role=status]").textContent;
          });
        }"""
    )
    for moves, text in enumerate(widget.evaluate("() => seen"), start=1):
        assert f"Moved {moves} right" in text
    widget.page.wait_for_timeout(600)
    aloud = [text for text, aloud, _ in heard(widget) if aloud]
    assert len(aloud) == 1
    assert "Moved 3 right" in aloud[0]


def test_framed_pixels_are_those_that_a_cell_sees(widget):
    """Whatever changes outside leaves the cell as it is; in each outermost line, not."""
    wrong = widget().evaluate(
        """async (_, kept) => {
          const page = await import(new URL("javascripts/two_readers.js", location));
          const networks = page.unpack(kept);
          const wrong = [];
          let seed = 1;
          const random = () => (seed = (seed * 48271) % 2147483647) / 1073741824 - 1;
          for (const name of ["CNN, Flatten", "CNN, global pooling"])
            for (const layer of [0, 1])
              for (const [y, x] of [[0, 0], [3, 2], [6, 6]]) {
                const [top, bottom, left, right] = page.seenBy(name, layer, y, x);
                const grid = (value) => [...Array(14)].map((_, a) =>
                  [...Array(14)].map((_, b) => value(a, b)));
                const cell = (image) =>
                  String(page.read(name, networks[name], image).layers[layer][y][x]);
                const seen = (a, b) => a >= top && a <= bottom && b >= left && b <= right;
                const images = [...Array(20)].map(() => grid(random));
                const redrawn = (image, where) =>
                  grid((a, b) => (where(a, b) ? random() : image[a][b]));
                const moves = (where) =>
                  images.some((image) => cell(image) !== cell(redrawn(image, where)));
                const lines = [(a, b) => a === top, (a, b) => a === bottom,
                  (a, b) => b === left, (a, b) => b === right];
                if (moves((a, b) => !seen(a, b)) ||
                    !lines.every((line) => moves((a, b) => seen(a, b) && line(a, b))))
                  wrong.push([name, layer, y, x]);
              }
          return wrong;
        }""",
        KEPT,
    )
    assert wrong == []


def test_pointing_at_a_map_frames_the_pixels_behind_it(widget):
    widget = widget(viewport={"width": 1440, "height": 2000})
    frame, board = widget.locator(".readers-window"), widget.get_by_role("grid")
    second = widget.locator(".readers-maps").nth(1)
    tile = second.locator("canvas").nth(2)
    assert "3 × 3 pixels" in widget.locator(".readers-sight").text_content()
    size = tile.bounding_box()["width"]
    tile.hover(position={"x": size * 3.5 / 7, "y": size * 0.5 / 7})
    assert "5 × 8 pixels" in widget.locator(".readers-sight").text_content()
    seen, whole = frame.bounding_box(), board.bounding_box()
    pixel = whole["width"] / 14
    assert round((seen["x"] - whole["x"]) / pixel) == 3
    assert (round(seen["width"] / pixel), round(seen["height"] / pixel)) == (8, 5)
    second.focus()
    widget.page.keyboard.press("ArrowDown")
    assert "7 × 8 pixels" in widget.locator(".readers-sight").text_content()


def blank_canvases(widget):
    return widget.locator("canvas").evaluate_all(
        """(all) => all.every((canvas) => {
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          return data.every((value) => value === 0);
        })"""
    )


def test_nothing_stays_coloured_after_clear(widget):
    widget = widget()
    assert not blank_canvases(widget)
    widget.get_by_role("button", name="Clear").click()
    assert blank_canvases(widget)
    assert widget.locator(".flipped").count() == 0
    assert widget.locator(".readers-count").text_content() == ""


def test_the_picked_digit_is_marked(widget):
    widget = widget()
    picked = widget.locator("[aria-label^='Pick a '][aria-pressed=true]")
    assert picked.all_text_contents() == ["3"]
    widget.get_by_role("button", name="Pick a 8").click()
    assert picked.all_text_contents() == ["8"]
    widget.get_by_role("button", name="Clear").click()
    assert picked.count() == 0


def test_warns_of_ink_outside_the_frame_that_they_learned_in(widget):
    widget = widget()
    page, problem = widget.page, widget.locator(".widget-problem")
    for _ in range(3):
        widget.get_by_role("button", name="Move left").click()
    assert problem.text_content() == "", "a learned digit that is moved is the trial itself"
    widget.get_by_role("button", name="Clear").click()
    widget.get_by_role("gridcell").first.focus()
    for key in ["ArrowDown"] * 3 + ["ArrowRight"] * 3 + ["Space"]:
        page.keyboard.press(key)
    assert problem.text_content() == "", "the soft rim of a stroke may leave it"
    for key in ["ArrowLeft", "Space"]:
        page.keyboard.press(key)
    assert "outside the frame" in widget.get_by_role("alert").text_content()
    widget.get_by_role("button", name="Pick a 5").click()
    assert problem.text_content() == ""


@pytest.mark.parametrize("width", [360, 390, 660, 800, 1024, 1440])
def test_nothing_below_moves_when_sentences_come(widget, width):
    widget = widget(viewport={"width": width, "height": 900})
    height = widget.evaluate("(widget) => widget.offsetHeight")
    rows = widget.locator("tbody tr").evaluate_all("(rows) => rows.map((row) => row.offsetHeight)")
    assert max(rows) < 80, "no name is broken into letters"
    for _ in range(6):
        widget.get_by_role("button", name="Move left").click()
    assert "border" in widget.get_by_role("alert").text_content()
    assert "Why?" in widget.get_by_role("status").text_content()
    assert widget.evaluate("(widget) => widget.offsetHeight") == height


def test_colours_of_the_system_hide_no_ink_and_no_bar(widget):
    widget = widget(forced_colors="active")
    inks = widget.locator("[role=gridcell]").evaluate_all(
        "(cells) => [...new Set(cells.map((cell) => getComputedStyle(cell).backgroundColor))]"
    )
    assert len(inks) > 5, "the shades of a digit"
    bar = widget.locator(".readers-bars span").first
    kept = "(bar) => getComputedStyle(bar, '::before').forcedColorAdjust"
    assert bar.evaluate(kept) == "none"


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
    assert "Of the four moves" in widget.locator(".readers-count").text_content()
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
