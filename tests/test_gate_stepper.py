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


def test_trained_gru_says_the_depth(stepper):
    said = stepper.locator(".stepper-line .stepper-row").nth(1).locator("b").all_text_contents()
    assert "".join(said) == "00001111122221111100000"
    words = stepper.get_by_role("status").text_content()
    assert words.startswith("Step 14, “)”: the GRU says depth 1; unit 5 fell from ")


def test_typing_is_read_at_once(stepper):
    stepper.get_by_label("It reads").fill("(a(b)c)")
    words = stepper.get_by_role("status").text_content()
    assert words.startswith("Step 7, “)”: the GRU says depth 0; unit 5 fell from ")


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
def test_stepper_says_what_it_accepts_and_keeps_what_it_had(stepper, network, typed, said):
    stepper.get_by_label("Network").select_option(network)
    field, words = stepper.get_by_label("It reads"), stepper.get_by_role("status")
    before = field.input_value(), words.text_content()
    field.fill(typed)
    problem = stepper.get_by_role("alert").text_content()
    assert problem.endswith(f"; {said}.")
    assert "1 to 40" in problem
    field.press("Tab")
    assert (field.input_value(), words.text_content()) == before


def test_stepper_works_by_keyboard_alone(stepper):
    stepper.get_by_label("Step", exact=True).focus()
    page = stepper.page
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    assert stepper.get_by_role("status").text_content().startswith("Step 2, “h”: ")
    stepper.get_by_label("Next step").focus()
    page.keyboard.press("Enter")
    assert stepper.get_by_role("status").text_content().startswith("Step 3, “e”: ")
    slider = stepper.get_by_label("Step", exact=True)
    assert slider.get_attribute("aria-valuetext") == "step 3 of 23, “e”"


def test_a_click_on_a_heat_map_chooses_the_step(stepper):
    heat_map = stepper.locator(".stepper-map svg").first
    heat_map.scroll_into_view_if_needed()
    width = heat_map.bounding_box()["width"]
    heat_map.click(position={"x": width * 9.5 / 23, "y": 20})
    assert stepper.get_by_role("status").text_content().startswith("Step 10, “(”: ")


def test_a_higher_forget_bias_keeps_more(stepper):
    stepper.get_by_label("Network").select_option("lstm")
    slider = stepper.get_by_label("Forget bias")
    left = []
    for bias in ("0", "1", "3", "5"):
        slider.fill(bias)
        words = stepper.get_by_role("status").text_content()
        left.append(int(re.search(r"(\d+) % is left at the end", words)[1]))
    assert left == sorted(left) and left[0] < 5 and left[-1] > 80
    assert "after 40" in stepper.locator(".stepper-note").text_content()


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


def test_a_wave_goes_to_a_network_that_reads_waves(stepper):
    stepper.get_by_label("Example").select_option("one pulse")
    assert stepper.get_by_label("Network").input_value() == "gru"
    assert stepper.locator(".wave").count() == 1
    stepper.get_by_label("Network").select_option("brackets")
    assert stepper.get_by_label("It reads").input_value() == "the (old (red) cat) sat"


def test_without_scripts_a_figure_stands_there(open_page):
    stepper = open_page(PAGE, java_script_enabled=False).locator("gate-stepper")
    assert stepper.locator("img").is_visible()
