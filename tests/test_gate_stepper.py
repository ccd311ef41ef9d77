"""The gate stepper in a real browser: every step as Keras computes it, by mouse and keyboard."""

import json
import re

import numpy as np
import pytest
from keras import layers, ops
from paths import DOCS, SNIPPETS

PAGE = "architecture/lstm-gru/"
ALPHABET = "() abcdefghijklmnopqrstuvwxyz"


def kept(snippet):
    """The weights that a snippet kept in hundredths."""
    text = (DOCS / f"javascripts/{snippet}.json").read_text(encoding="utf-8")
    return [np.array(matrix) / 100 for matrix in json.loads(text)]


def test_page_marks_the_unit_that_the_snippet_found():
    printed = (SNIPPETS / "widgets/a_unit_counts_brackets.out").read_text(encoding="utf-8")
    script = (DOCS / "javascripts/gate_stepper.js").read_text(encoding="utf-8")
    unit = re.search(r"unit (\d+) follows", printed)[1]
    assert f"COUNTER = {unit};" in script


@pytest.fixture
def stepper(open_page):
    found = open_page(PAGE).locator("gate-stepper")
    found.get_by_role("status").wait_for()
    return found


def keras_states(name, x, weights, forget_bias):
    """The states that a Keras layer with the same numbers goes through, and what it says."""
    kernel, recurrent, *others = weights
    cell = {"rnn": layers.SimpleRNN, "lstm": layers.LSTM}.get(name, layers.GRU)
    layer = cell(8, return_sequences=True)
    layer.build(x.shape)
    columns = layer.get_weights()[0].shape[1]
    bias = np.zeros(layer.get_weights()[2].shape)
    if name == "lstm":
        bias[8:16] = forget_bias
    if name == "brackets":
        bias = others[0]
    layer.set_weights([np.array(w)[:, :columns] for w in (kernel, recurrent)] + [np.array(bias)])
    states = ops.convert_to_numpy(layer(x))
    if name != "brackets":
        return states
    said = states @ np.array(others[1]) + np.array(others[2])
    return np.concatenate([states, said], axis=-1)


@pytest.mark.parametrize("name", ["brackets", "gru", "lstm", "rnn"])
def test_stepper_computes_like_keras(open_page, name):
    page = open_page(PAGE)
    snippet = "a_unit_counts_brackets" if name == "brackets" else "forget_bias_of_random_weights"
    rng = np.random.default_rng(0)
    x = np.zeros((100, 40, 29 if name == "brackets" else 30), "float32")
    cases = []
    for sample in x:
        wave = name != "brackets" and rng.random() < 0.5
        rows = [29] * 40 if wave else rng.integers(0, 29, 40).tolist()
        values = rng.uniform(-1, 1, 40).tolist() if wave else [1] * 40
        sample[range(40), rows] = values
        cases.append(list(zip(rows, values)))
    forget_bias = rng.uniform(0, 5)
    found = page.evaluate(
        """async ([name, cases, bias]) => {
          const stepper = await import(new URL("../../javascripts/gate_stepper.js", location));
          const network = stepper.network(name, await stepper.load(), bias);
          return cases.map((inputs) =>
            stepper.run(network, inputs).map(({ h, said }) => (said == null ? h : [...h, said])));
        }""",
        [name, cases, forget_bias],
    )
    difference = np.abs(np.array(found) - keras_states(name, x, kept(snippet), forget_bias)).max()
    print(f"largest difference, {name}: {difference:.1e}")
    assert difference < 1e-4


def row(stepper, title):
    """The cells of the row that bears this title, as one text a cell."""
    found = stepper.locator(".stepper-line .stepper-row").filter(has_text=re.compile(f"^{title}"))
    return found.locator("b").all_text_contents()


def words(stepper):
    return stepper.get_by_role("status").text_content()


def strengths(stepper, title):
    """The strength of the colour in the map of this title, for each (unit, step)."""
    shown = stepper.locator(".stepper-map").filter(has_text=re.compile(f"^{title}"))
    cells = shown.locator("rect[style]").evaluate_all(
        """(cells) => cells.map((cell) => [
          ...["y", "x"].map((name) => +cell.getAttribute(name)),
          parseInt(cell.style.getPropertyValue("--strength")),
        ])"""
    )
    return {(int(y) + 1, int(x) + 1): strength for y, x, strength in cells}


def test_trained_gru_says_the_depth(stepper):
    assert "".join(row(stepper, "it says")) == "00001111122221111100000"
    assert not row(stepper, "true")
    stepper.get_by_label("Step", exact=True).fill("14")
    said = "Step 14, “)”: the GRU says 0.88, rounded to depth 1. Unit 5 fell from "
    assert words(stepper).startswith(said)


def test_where_the_gru_is_wrong_the_true_depth_stands_below(stepper):
    note = stepper.locator(".stepper-note").last
    assert "rounded" in note.text_content() and "wavy" not in note.text_content()
    stepper.get_by_label("Example").select_option("too deep")
    said, true = row(stepper, "it says"), row(stepper, "true")
    depths = [*range(1, 7), *[6] * 4, *range(5, -1, -1)]
    assert true == ["" if int(s.replace("−", "-")) == d else str(d) for s, d in zip(said, depths)]
    assert true[:4] == [""] * 4 and "6" in true
    wrong = stepper.locator("b.wrong")
    assert wrong.count() == sum(map(bool, true))
    assert "wavy" in wrong.first.evaluate("(cell) => getComputedStyle(cell).textDecorationStyle")
    assert "a wavy line marks where that is wrong" in note.text_content()
    stepper.get_by_label("Step", exact=True).fill("7")
    assert "(true is 6; it learned from depths 0 to 4 only)" in words(stepper)


def test_typing_is_read_at_once_and_then_stands_where_something_is_left(stepper):
    field, title = stepper.get_by_label("It reads"), stepper.locator(".stepper-kept .widget-title")
    assert stepper.get_by_label("Example").input_value() == "two brackets"
    field.fill("a (b (c))")
    said = "Step 9, “)”: the GRU says "
    assert words(stepper).startswith(said)
    assert "choose an earlier one" in title.text_content()
    assert stepper.get_by_label("Example").input_value() == "(your own)"
    field.press("Tab")
    assert words(stepper).startswith("Step 3, “(”: ")
    assert title.text_content().startswith("Kept from step 3: share of its state")
    shown = strengths(stepper, "Kept")
    assert min(step for _, step in shown) == 3, "the steps before it are hatched, not 0 %"
    assert all(shown[unit, 3] == 100 for unit in range(1, 9)) and shown[5, 4] > 0
    background = stepper.locator(".stepper-kept svg").evaluate(
        "(map) => getComputedStyle(map).backgroundImage"
    )
    assert "gradient" in background

    field.fill("abc")
    field.press("Tab")
    assert words(stepper).startswith("Step 1, “a”: ")
    stepper.get_by_label("Network").select_option("lstm")
    field.fill("0 0 .5 1")
    field.press("Tab")
    assert words(stepper).startswith("Step 3, value 0.50: ")


@pytest.mark.parametrize(
    ("network", "typed", "said"),
    [
        ("brackets", "  ", "this is empty"),
        ("brackets", "what?", "“?” is none of them"),
        ("brackets", "0 1 0", "“0” is none of them"),
        ("brackets", "a" * 41, "these are 41"),
        ("lstm", "0 0.5 x", "not all of these are such numbers"),
        ("lstm", "0 7", "not all of these are such numbers"),
        ("rnn", "1 " * 50, "these are 50 numbers"),
        ("gru", "Zürich", "“ü” is none of them"),
    ],
)
def test_stepper_says_what_it_accepts_and_keeps_what_it_had(open_once, network, typed, said):
    stepper = open_once(PAGE).locator("gate-stepper")
    stepper.get_by_role("status").wait_for()
    stepper.get_by_label("Network").select_option(network)
    field, maps = stepper.get_by_label("It reads"), stepper.locator(".stepper-map svg").first
    opacity = "(map) => getComputedStyle(map).opacity"
    before = field.input_value(), words(stepper), maps.evaluate(opacity)
    field.fill(typed)
    assert float(maps.evaluate(opacity)) < 0.5
    problem = stepper.get_by_role("alert").text_content()
    assert problem.endswith(f"; {said}.")
    assert "1 to 40" in problem
    field.press("Tab")
    assert (field.input_value(), words(stepper), maps.evaluate(opacity)) == before


def test_stepper_works_by_keyboard_alone(stepper):
    stepper.get_by_label("Step", exact=True).focus()
    page = stepper.page
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert words(stepper).startswith("Step 2, “h”: ")
    stepper.get_by_label("Next step").focus()
    page.keyboard.press("Enter")
    assert words(stepper).startswith("Step 3, “e”: ")
    slider = stepper.get_by_label("Step", exact=True)
    assert slider.get_attribute("aria-valuetext") == "step 3 of 23, “e”"


def test_the_buttons_end_where_the_steps_end(stepper):
    slider = stepper.get_by_label("Step", exact=True)
    back, forward = stepper.get_by_label("Back one step"), stepper.get_by_label("Next step")
    for step, ends in ((1, ["true", "false"]), (2, ["false", "false"]), (23, ["false", "true"])):
        slider.fill(str(step))
        assert [button.get_attribute("aria-disabled") for button in (back, forward)] == ends
    forward.focus()
    stepper.page.keyboard.press("Enter")
    assert slider.input_value() == "23"
    assert forward.evaluate("(button) => button === document.activeElement")


@pytest.mark.parametrize("width", [390, 1440])
def test_the_slider_stands_over_the_columns(open_page, width):
    stepper = open_page(PAGE, viewport={"width": width, "height": 900}).locator("gate-stepper")
    slider = stepper.get_by_label("Step", exact=True)
    slider.wait_for()
    rail, cells = (
        slider.bounding_box(),
        stepper.locator(".stepper-line .cells").first.bounding_box(),
    )
    column, thumb = cells["width"] / 23, 16
    assert rail["x"] + thumb / 2 == pytest.approx(cells["x"] + column / 2, abs=1)
    assert rail["width"] - thumb == pytest.approx(cells["width"] - column, abs=1)


def test_a_click_on_a_heat_map_chooses_the_step(stepper):
    heat_map = stepper.locator(".stepper-map svg").first
    heat_map.scroll_into_view_if_needed()
    width = heat_map.bounding_box()["width"]
    heat_map.click(position={"x": width * 9.5 / 23, "y": 20})
    assert words(stepper).startswith("Step 10, “(”: ")


def test_a_higher_forget_bias_keeps_more(stepper):
    stepper.get_by_label("Network").select_option("lstm")
    slider = stepper.get_by_label("Forget bias")
    left = []
    for bias in ("0", "1", "3", "5"):
        slider.fill(bias)
        left.append(
            int(re.search(r"(\d+) % is left at the end, again on average", words(stepper))[1])
        )
    assert left == sorted(left) and left[0] < 5 and left[-1] > 80
    assert all(sentence.count("%") <= 1 for sentence in words(stepper).split(". "))
    note = stepper.locator(".stepper-note").last.text_content()
    assert "would stand at 0.99" in note and "new is added to the old" in note


def test_what_is_kept_stands_near_the_forget_bias(open_page):
    stepper = open_page(PAGE, viewport={"width": 390, "height": 844}).locator("gate-stepper")
    stepper.get_by_label("Network").select_option("lstm")
    slider = stepper.get_by_label("Forget bias").bounding_box()
    map_kept = stepper.locator(".stepper-kept").bounding_box()
    assert map_kept["y"] + map_kept["height"] - slider["y"] < 600, "both fit one phone screen"


def test_a_fold_stays_open(stepper):
    fold = stepper.locator("details").filter(has_text="More maps")
    fold.locator("summary").click()
    stepper.get_by_label("Network").select_option("lstm")
    stepper.get_by_label("Forget bias").fill("4")
    titles = fold.locator(".widget-title strong").all_text_contents()
    assert titles == ["Input gate i", "Candidate", "Output gate o"]
    assert fold.locator("svg").first.is_visible()
    stepper.get_by_label("Network").select_option("rnn")
    assert not fold.is_visible()


def test_a_colour_means_the_same_at_every_forget_bias(stepper):
    stepper.get_by_label("Example").select_option("one pulse")
    stepper.get_by_label("Network").select_option("lstm")
    slider = stepper.get_by_label("Forget bias")
    first, largest, ranges = set(), [], []
    for bias in ("0", "1", "5"):
        slider.fill(bias)
        shown = strengths(stepper, "Cell state c")
        first.add(shown[5, 1])
        largest.append(max(shown.values()))
        title = stepper.locator(".stepper-map .widget-title").first.text_content()
        ranges.append(re.search(r"from −(.+) to (.+) here", title).groups())
    assert first == {28}, "−0.56 of 2"
    assert largest[0] < 40 and largest[2] > 95
    assert ranges[0] == ("0.56", "0.27") and ranges[2] == ("1.99", "0.50")
    slider.fill("5")
    stepper.get_by_label("Example").select_option("a long bracket")
    assert max(strengths(stepper, "Cell state c").values()) == 100


@pytest.mark.parametrize("network", ["brackets", "gru", "lstm", "rnn"])
def test_the_sum_of_a_step_adds_up(stepper, network):
    pattern = {
        "rnn": r"tanh\((.+) from the input \+ (.+) from the old states\) ≈ (.+)\.",
    }.get(network, r"(.+?) × (.+?) \(old\) \+ (.+?) × (.+?) \(candidate\) ≈ ([−.\d]+)\. ")

    def numbers(found):
        return [float(number.replace("−", "-")) for number in found.groups()]

    stepper.get_by_label("Network").select_option(network)
    sums = set()
    for step in ("2", "9", "18"):
        stepper.get_by_label("Step", exact=True).fill(step)
        unit, told = (
            stepper.locator(".stepper-sum").text_content().removeprefix("Unit ").split(": ", 1)
        )
        assert f"nit {unit} " in words(stepper)
        values = numbers(re.match(pattern, told))
        if network == "rnn":
            assert np.tanh(values[0] + values[1]) == pytest.approx(values[2], abs=0.012)
        else:
            keep, old, write, candidate, new = values
            assert keep * old + write * candidate == pytest.approx(new, abs=0.02)
        if network in ("brackets", "gru"):
            assert keep + write == pytest.approx(1)
            inner = (
                r"tanh\((.+) from the input \+ (.+) \(reset\) × (.+) from the old states\) ≈ (.+)\."
            )
            seen, reset, past, result = numbers(re.search(inner, told))
            assert np.tanh(seen + reset * past) == pytest.approx(result, abs=0.02)
            assert result == candidate
        if network == "lstm":
            shown, cell, result = numbers(re.search(r"out (.+) × tanh\((.+)\) ≈ (.+)\.", told))
            assert cell == new and shown * np.tanh(cell) == pytest.approx(result, abs=0.012)
        table = stepper.locator(".stepper-numbers tr").nth(int(unit)).text_content()
        assert told.split("≈ ")[1].split(". ")[0].rstrip(".") in table
        sums.add(told)
    assert len(sums) == 3


def test_play_speaks_once_and_goes_at_once_where_motion_is_unwelcome(open_page):
    stepper = open_page(PAGE).locator("gate-stepper")
    stepper.get_by_label("It reads").fill("(a)")
    stepper.get_by_role("button", name="Play").click()
    status = stepper.get_by_role("status")
    assert status.get_attribute("aria-live") == "off"
    stepper.get_by_role("button", name="Play").wait_for(timeout=5000)
    assert status.get_attribute("aria-live") == "polite"
    assert status.text_content().startswith("Step 3, ")

    calm = open_page(PAGE, reduced_motion="reduce").locator("gate-stepper")
    calm.get_by_role("button", name="Play").click()
    assert calm.get_by_role("status").text_content().startswith("Step 23, ")


def test_a_control_that_changes_another_says_so(stepper):
    network, example = stepper.get_by_label("Network"), stepper.get_by_label("Example")
    example.select_option("one pulse")
    assert network.input_value() == "gru"
    because = "The bracket counter reads text only, so "
    assert words(stepper).startswith(f"{because}the network is now: GRU, random weights. Step 1, ")
    stepper.get_by_label("Next step").click()
    assert words(stepper).startswith("Step 2, "), "said once"
    assert stepper.locator(".wave rect.bar").evaluate_all(
        "(bars) => bars.map((bar) => +bar.getAttribute('height'))"
    ) == [1, *[0] * 19]
    network.select_option("lstm")
    assert words(stepper).startswith("Step 2, "), "the chosen step stays"
    network.select_option("brackets")
    assert words(stepper).startswith(f"{because}the example is now: two brackets. Step 5, ")
    assert stepper.get_by_label("It reads").input_value() == "the (old (red) cat) sat"
    assert example.input_value() == "two brackets"


def test_without_scripts_a_figure_stands_there(open_page):
    stepper = open_page(PAGE, java_script_enabled=False).locator("gate-stepper")
    assert stepper.locator("img").is_visible()
