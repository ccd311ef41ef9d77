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


RUN = """async (cases) => {
  const stepper = await import(new URL("../../javascripts/gate_stepper.js", location));
  const recorded = await stepper.load();
  return cases.map(([name, typed, bias]) => {
    const given = stepper.read(typed, name === "brackets").steps;
    const weights = stepper.network(name, recorded, bias);
    const results = stepper.run(weights, given.map((step) => step.input));
    return [results, given.map((_, at) => stepper.tell(name, given, results, at))];
  });
}"""


def fixed(value):
    """A number as the page writes it: two decimals, a true minus sign, no minus before zero."""
    return f"{value:.2f}".replace("-0.00", "0.00").replace("-", "−")


def rounded(value):
    return int(np.floor(value + 0.5))


@pytest.mark.parametrize("name", ["brackets", "gru", "lstm", "rnn"])
def test_the_words_of_a_step_are_what_its_numbers_say(open_once, name):
    typed = ["the (old) cat", "((((((deep))))))", "a)b((", "zzz  zzz"]
    if name != "brackets":
        typed += ["1 0 0 0 0 0", "0 -.5 .25 1 -1"]
    cases = [[name, text, bias] for text in typed for bias in (0, 1, 4)]
    for (_, text, _), (results, told) in zip(cases, open_once(PAGE).evaluate(RUN, cases)):
        read = text.split() if "0" in text else text
        memory, gate = {"lstm": ("c", "forget"), "rnn": ("h", None)}.get(name, ("h", "update"))
        states = np.array([result[memory] for result in results])
        steps = np.diff(states, axis=0, prepend=0)
        gates = gate and np.array([result[gate] for result in results])
        for at, sentence in enumerate(told):
            what = f"value {fixed(float(read[at]))}" if "0" in text else f"“{read[at]}”"
            assert sentence.startswith(f"Step {at + 1}, {what.replace('“ ”', 'a space')}: ")
            unit = 5 if name == "brackets" else np.abs(steps[at]).argmax() + 1
            new = states[at, unit - 1]
            old = new - steps[at, unit - 1]
            way = f"{'rose' if new > old else 'fell'} from {fixed(old)} to {fixed(new)}"
            if fixed(old) == fixed(new):
                way = f"stayed at {fixed(new)}"
            assert re.search(rf"nit {unit} .*{way}\.", sentence)
            shares = []
            if name == "brackets":
                shares = [gates[at, unit - 1]]
                said, depths = (
                    results[at]["said"],
                    np.cumsum([(c == "(") - (c == ")") for c in text]),
                )
                depth = f"{rounded(said)}".replace("-", "−")
                assert f"the GRU says {fixed(said)}, rounded to depth {depth}" in sentence
                right = rounded(said) == depths[at]
                true = f"(true is {depths[at]}; ".replace("-", "−")
                assert (true in sentence) != right and ("true" in sentence) != right
                seen = depths[: at + 1]
                beyond = seen.max() > 4 or seen.min() < 0
                assert right or ("depths 0 to 4 only" in sentence) == beyond
            elif gate:
                shares = [gates[at].mean()]
                if at < len(told) - 1:
                    shares.append(gates[at + 1 :].prod(axis=0).mean())
            found = [int(share) for share in re.findall(r"(\d+) %", sentence)]
            assert found == [rounded(100 * share) for share in shares], sentence


def test_what_is_read_may_be_written_in_several_ways(open_once):
    ways = {
        "Cat": [(ALPHABET.index(letter), 1) for letter in "cat"],
        "( )": [(0, 1), (2, 1), (1, 1)],
        "-1 1 0,5 −.25 +0.75": [(29, value) for value in (-1, 1, 0.5, -0.25, 0.75)],
        "  0   1 ": [(29, 0), (29, 1)],
        "z" * 40: [(28, 1)] * 40,
        "1 " * 40: [(29, 1)] * 40,
    }
    found = open_once(PAGE).evaluate(
        """async (ways) => {
          const { read } = await import(new URL("../../javascripts/gate_stepper.js", location));
          return ways.map((typed) => read(typed).steps.map((step) => step.input));
        }""",
        list(ways),
    )
    assert [[tuple(step) for step in steps] for steps in found] == list(ways.values())


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


def test_it_starts_where_something_is_left_to_see(stepper):
    """The first bracket or the first number but 0; where none is, or it is the last, step 1."""
    field, slider = stepper.get_by_label("It reads"), stepper.get_by_label("Step", exact=True)
    starts = {"ab(c": 3, "(abc": 1, "a((b": 2, "ab(": 1, "(": 1, "abc": 1, ")a(b": 3}
    waves = {"0 0 -.5 1 0": 3, "1 0 0": 1, "0 0 0": 1, "0 0 1": 1, ".5": 1}
    for network, texts in {"brackets": starts, "gru": starts | waves}.items():
        stepper.get_by_label("Network").select_option(network)
        for typed, start in texts.items():
            field.fill(typed)
            field.press("Tab")
            assert slider.input_value() == str(start), typed
            assert words(stepper).startswith(f"Step {start}, ")


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


DRAWN = """(maps) => maps.map((map) => {
  const svg = map.querySelector("svg");
  const all = svg.getBoundingClientRect();
  const middle = (part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return [(x + width / 2 - all.x) / all.width, (y + height / 2 - all.y) / all.height];
  };
  return {
    title: map.querySelector("strong").textContent,
    scale: map.querySelector(".stepper-scale").textContent,
    label: svg.ariaLabel,
    frames: [...svg.querySelectorAll(".now")].map(middle),
    cells: [...svg.querySelectorAll("rect[style]")].map((cell) => [
      ...middle(cell),
      cell.getBoundingClientRect().width / all.width,
      parseInt(cell.style.getPropertyValue("--strength")) / 100,
      cell.classList.contains("negative"),
    ]),
  };
})"""


@pytest.mark.parametrize("network", ["gru", "lstm", "rnn"])
def test_each_number_is_drawn_at_its_place_in_its_colour(stepper, network):
    typed, at = "0 .5 -1 .25 0 0 -.75 1", 4
    stepper.get_by_label("Network").select_option(network)
    stepper.get_by_label("It reads").fill(typed)
    if network == "lstm":
        stepper.get_by_label("Forget bias").fill("2.5")
        assert stepper.locator(".stepper-bias").text_content() == "Forget bias2.5"
    assert stepper.locator(".stepper-bias").is_visible() == (network == "lstm")
    stepper.get_by_label("Step", exact=True).fill(str(at + 1))
    for fold in stepper.locator("summary").filter(visible=True).all():
        fold.click()
    [[results, _]] = stepper.page.evaluate(RUN, [[network, typed, 2.5]])
    names = [title for title in results[0] if title not in ("seen", "past")]
    numbers = {name: np.array([result[name] for result in results]).T for name in names}
    drawn = stepper.locator(".stepper-map").evaluate_all(DRAWN)
    keeper = {"gru": "update", "lstm": "forget"}.get(network)
    assert len(drawn) == len(names) + bool(keeper)
    for shown in drawn:
        first = 0
        if shown["title"].startswith("Kept from"):
            gates, first = numbers[keeper], at
            values = np.cumprod(np.c_[np.ones(8), gates[:, at + 1 :]], axis=1)
        else:
            [key] = [
                name
                for name in names
                if name == shown["title"].split()[-1] or name in shown["title"].lower().split()
            ]
            values = numbers[key]
        low, high = (float(n.replace("−", "-")) for n in re.findall(r"−?\d", shown["scale"]))
        assert low in (0, -high) and values.min() >= min(low, -high * (key == "c"))
        units, columns = np.indices(values.shape)
        expected = np.stack(
            [
                (columns + first + 0.5) / 8,
                (units + 0.5) / 8,
                np.full(values.shape, 1 / 8),
                np.minimum(abs(values) / high, 1),
                values < 0,
            ]
        )
        found = np.array(shown["cells"], float).reshape(*values.T.shape, 5).T
        assert found == pytest.approx(expected, abs=0.0051), shown["title"]
        frames = [((at + 0.5) / 8, 0.5)] * 2
        assert np.array(shown["frames"]) == pytest.approx(np.array(frames), abs=0.005)
        assert shown["label"].startswith(f"{shown['title']}, 8 units down, 8 steps across.")
    head, *rows = stepper.locator(".stepper-numbers tr").all()
    keys = head.locator("th").all_text_contents()[1:]
    assert sorted(keys) == sorted(names)
    for unit, line in enumerate(rows):
        assert line.locator("th").text_content() == str(unit + 1)
        assert line.locator("td").all_text_contents() == [
            fixed(numbers[key][unit, at]) for key in keys
        ]


def test_a_wave_is_drawn_up_and_down_from_its_middle(stepper):
    values = [0.5, -1, 0, 0.25, 1]
    stepper.get_by_label("Network").select_option("gru")
    stepper.get_by_label("It reads").fill(" ".join(map(str, values)))
    bars, [line], [whole] = (
        stepper.locator(part).evaluate_all(
            """(parts) => parts.map((part) => {
              const box = part.getBoundingClientRect();
              return [box.left, box.right, box.top, box.bottom];
            })"""
        )
        for part in (".wave .bar", ".wave polyline", ".wave")
    )
    left, right, top, bottom = whole
    middle, tallest = (top + bottom) / 2, bars[-1][3] - bars[-1][2]
    assert tallest > 0.4 * (bottom - top) and top <= bars[-1][2]
    assert line[:2] == pytest.approx([left, right], abs=2)
    assert (line[2] + line[3]) / 2 == pytest.approx(middle, abs=1)
    for t, (value, bar) in enumerate(zip(values, bars, strict=True)):
        assert (bar[0] + bar[1]) / 2 == pytest.approx(left + (right - left) * (t + 0.5) / 5, abs=1)
        ends = sorted([middle, middle - value * tallest])
        assert bar[2:] == pytest.approx(ends, abs=0.5)


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


def test_play_begins_anew_at_the_end_and_can_be_stopped(stepper):
    stepper.get_by_label("Step", exact=True).fill("23")
    stepper.get_by_role("button", name="Play").click()
    assert "Step 23, " not in words(stepper)
    stepper.get_by_role("button", name="Pause").click()
    assert stepper.get_by_role("button", name="Play").is_visible()
    assert stepper.get_by_role("status").get_attribute("aria-live") == "polite"
    assert "Step 23, " not in words(stepper)


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


def test_says_when_the_networks_do_not_arrive(open_page):
    page = open_page(PAGE)
    page.route("**/a_unit_counts_brackets.json", lambda route: route.fulfill(status=404))
    page.reload()
    said = page.locator("gate-stepper").get_by_role("alert")
    said.wait_for()
    assert "could not be loaded" in said.text_content()
    assert page.locator("gate-stepper img").is_visible()
