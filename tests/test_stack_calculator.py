"""The stack calculator, against Keras and against the recorded counts, and as a reader uses it."""

import contextlib
import csv
import itertools
import re
from math import prod

import keras
import numpy as np
import pytest
from keras import layers, ops
from no_values import no_values
from paths import SNIPPETS
from playwright.sync_api import expect
from until import until

PAGE = "architecture/depth/"
RECURRENT = (layers.SimpleRNN, layers.LSTM, layers.GRU)


def javascript(page, function, *cases):
    """What an exported function returns for each list of arguments, or the sentence it throws."""
    return page.evaluate(
        """async ([name, cases]) => {
          const file = new URL("../../javascripts/stack_calculator.js", location);
          const calculator = await import(file);
          return cases.map((these) => {
            try {
              return calculator[name](...these);
            } catch (error) {
              return error.message;
            }
          });
        }""",
        [function, cases],
    )


def random_stack(rng):
    """An input shape and one to six layers that may or may not fit on each other."""
    axes = int(rng.integers(1, 3))
    shape = [int(n) for n in rng.integers(4, (40, 20)[axes - 1], axes)] + [int(rng.integers(1, 5))]
    pick = {"Conv": 4, "MaxPooling": 2, "recurrent": 2, "Dense": 1, "Flatten": 1, "Global": 1}
    stack, left = [], axes
    for _ in range(rng.integers(1, 7)):
        kinds = [kind for kind, weight in pick.items() for _ in range(weight)]
        kind = str(rng.choice(kinds if left else ["Dense", "Flatten"]))
        size, stride, units = (int(rng.integers(1, most)) for most in (6, 4, 7))
        padding = str(
            rng.choice(["valid", "same", "causal"][: 3 if (kind, axes) == ("Conv", 1) else 2])
        )
        if kind == "Conv":
            dilation = int(rng.integers(1, 5)) if rng.random() < 0.5 else 1
            stride = stride if dilation == 1 or rng.random() < 0.05 else 1
            layer = {
                "kind": f"Conv{axes}D",
                "filters": units,
                "kernel_size": size,
                "strides": stride,
                "dilation_rate": dilation,
                "padding": padding,
            }
        elif kind == "MaxPooling":
            layer = {
                "kind": f"MaxPooling{axes}D",
                "pool_size": size,
                "strides": stride,
                "padding": padding,
            }
        elif kind == "recurrent" and axes == 1:
            name = str(rng.choice([cell.__name__ for cell in RECURRENT]))
            every = bool(rng.random() < 0.6)
            layer = {"kind": name, "units": units, "return_sequences": every}
            left = left if every else 0
        elif kind in ("recurrent", "Dense"):
            layer = {"kind": "Dense", "units": units}
        else:
            left = 0
            name = str(rng.choice(["GlobalMaxPooling", "GlobalAveragePooling"])) + f"{axes}D"
            layer = {"kind": "Flatten" if kind == "Flatten" else name}
        stack.append(layer)
    return shape, stack


def in_keras(shape, stack):
    """Output shape, parameters and multiply-adds of each layer; None where Keras refuses.

    The rule of the multiply-adds is that of snippets/evidence/parameters.py: each weight that is
    multiplied, times how often it is used.
    """
    rows, shape = [], (None, *shape)
    with contextlib.suppress(ValueError), no_values():
        for layer in stack:
            settings = {key: value for key, value in layer.items() if key != "kind"}
            made = getattr(layers, layer["kind"])(**settings)
            made.build(shape)
            before, shape = shape, made.compute_output_shape(shape)
            weights = sum(prod(w.shape) for w in made.weights if "kernel" in w.name)
            uses = prod(before[1:2] if isinstance(made, RECURRENT) else shape[1:-1])
            rows.append([list(shape[1:]), made.count_params(), weights * uses])
        return rows


def test_costs_are_those_of_keras_on_random_stacks(open_page):
    rng = np.random.default_rng(0)
    cases = [random_stack(rng) for _ in range(300)]
    found = javascript(open_page(PAGE), "cost", *cases)
    agreed = 0
    for (shape, stack), rows in zip(cases, found, strict=True):
        expected = in_keras(shape, stack)
        if isinstance(rows, str):
            assert expected is None, (shape, stack, rows)
        else:
            counts = [[row[key] for key in ("shape", "parameters", "multiplyAdds")] for row in rows]
            assert counts == expected, (shape, stack)
            agreed += 1
    assert 200 <= agreed < 300, "some fit, and some are refused by both"


def test_examples_cost_what_the_experiment_counted(open_page):
    lines = (SNIPPETS / "evidence/parameters.csv").read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    counted = {(row["model"], row["setting"]): float(row["value"]) for row in rows}
    calculator = open_page(PAGE).locator("stack-calculator")
    for example, model in {
        "CNN, Flatten": "CNN, Flatten",
        "CNN, global pooling": "CNN, global average",
        "GRU over the rows": "GRU over rows",
    }.items():
        calculator.get_by_label("Stack", exact=True).select_option(example)
        totals = [counted[model, count] for count in ("parameters", "multiply-adds")]
        said = calculator.get_by_role("status").text_content()
        assert said.startswith(
            "In all {:,.0f} parameters and {:,.0f} multiply-adds".format(*totals)
        )


def felt_cells(shape, stack, outputs):
    """The cells of a sequence that change its last or middle output, and the last to change any."""
    model = keras.Sequential([keras.Input(shape)])
    for layer in stack:
        settings = {key: value for key, value in layer.items() if key != "kind"}
        if "filters" in settings:
            settings["kernel_initializer"] = "ones"
        model.add(getattr(layers, layer["kind"])(**settings))
    one_bright = np.eye(shape[0], dtype="float32")[:, :, None] * np.ones(shape, "float32")
    answers = ops.convert_to_numpy(model(one_bright))
    place = outputs - 1 if any(layer["padding"] == "causal" for layer in stack) else outputs // 2
    return np.flatnonzero(answers[:, place, 0]).tolist(), np.flatnonzero(answers.any((1, 2)))[-1]


def test_reach_is_what_the_network_feels(open_page):
    """Light up one step after the other: the span ends where the network ceases to feel."""
    rng = np.random.default_rng(1)
    cases = []
    while len(cases) < 30:
        _, stack = random_stack(rng)
        kinds = {layer["kind"] for layer in stack}
        rows = in_keras([60, 1], stack) if kinds <= {"Conv1D", "MaxPooling1D"} else None
        if rows and rows[-1][0][0] > 4:  # on shorter maps a wide kernel may meet only padding
            cases.append(([60, 1], stack))
    inside = 0
    for (shape, stack), rows in zip(
        cases, javascript(open_page(PAGE), "cost", *cases), strict=True
    ):
        [(first, last)] = rows[-1]["spans"]
        felt, end = felt_cells(shape, stack, rows[-1]["shape"][0])
        assert set(felt) <= set(range(first, last + 1)), stack
        assert [felt[0], felt[-1]] == [first, last], stack
        if first > 0 and last < end:  # not cut off by a border
            inside += 1
            assert last - first + 1 == rows[-1]["field"], stack
            assert (len(felt) < last - first + 1) == rows[-1]["gaps"], stack
    assert inside >= 10


def convolution(size, stride=1, dilation=1, kind="Conv1D", padding="valid"):
    return {
        "kind": kind,
        "filters": 1,
        "kernel_size": size,
        "strides": stride,
        "dilation_rate": dilation,
        "padding": padding,
    }


def pool(size, kind="MaxPooling2D"):
    return {"kind": kind, "pool_size": size, "strides": size, "padding": "valid"}


def test_receptive_field_follows_the_formula(open_page):
    in_2d = [convolution(3, kind="Conv2D"), pool(2), convolution(3, kind="Conv2D"), pool(2)]
    known = [
        ([64, 64, 1], [*in_2d, convolution(5, kind="Conv2D")], [3, 4, 8, 10, 26]),  # as the page
        ([99, 1], [convolution(7, 2), convolution(3, 2), convolution(3)], [7, 11, 19]),
        ([99, 1], [convolution(3, dilation=2**n) for n in range(5)], [3, 7, 15, 31, 63]),
        ([99, 1], [convolution(1, 2), convolution(3), convolution(3)], [1, 5, 9]),  # leaves holes
    ]
    found = javascript(open_page(PAGE), "cost", *[case[:2] for case in known])
    for (_, stack, fields), rows in zip(known, found, strict=True):
        jumps = itertools.accumulate([layer["strides"] for layer in stack], lambda a, b: a * b)
        by_formula, jump = [1], 1
        for layer, following in zip(stack, jumps, strict=True):
            size = layer.get("kernel_size") or layer["pool_size"]
            by_formula.append(by_formula[-1] + (size - 1) * layer.get("dilation_rate", 1) * jump)
            jump = following
        assert [row["field"] for row in rows] == fields == by_formula[1:]
    assert [rows[-1]["gaps"] for rows in found] == [False, False, False, True]


def test_recurrent_layers_see_all_steps_so_far(open_page):
    gru = {"kind": "GRU", "units": 4, "return_sequences": True}
    stack = [gru, convolution(3), {"kind": "GlobalMaxPooling1D"}, {"kind": "Dense", "units": 1}]
    [rows] = javascript(open_page(PAGE), "cost", [[20, 2], stack])
    assert [row["field"] for row in rows] == ["all steps so far"] * 2 + ["all"] * 2
    assert [row["spans"] for row in rows] == [[[0, 19]]] * 4


def test_code_of_the_page_builds_the_same_stack(open_page):
    calculator = open_page(PAGE).locator("stack-calculator")
    chooser = calculator.get_by_label("Stack", exact=True)
    for example in chooser.locator("option").all_text_contents()[:-1]:
        chooser.select_option(example)
        names = {}
        code = calculator.locator(".stack-code").text_content()
        exec(code.replace("model.summary()", ""), names)
        rows = calculator.locator("dl")
        shown = [row.locator("dd").all_text_contents()[:2] for row in rows.all()]
        built = names["model"].layers
        assert shown == [
            [str(tuple(layer.output.shape[1:])), f"{layer.count_params():,}"] for layer in built
        ]


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("stride, layer 1", "0", 'Layer 1, Conv2D: "stride" takes a whole number from 1 to 1,000.'),
        (
            "kernels, layer 1",
            "many",
            'Layer 1, Conv2D: "kernels" takes a whole number from 1 to 10,000.',
        ),
        (
            "size, layer 2",
            "",
            'Layer 2, MaxPooling2D: "size" takes a whole number from 1 to 1,000.',
        ),
        ("units, layer 4", "1.5", 'Layer 4, Dense: "units" takes a whole number from 1 to 10,000.'),
        ("size, layer 1", "65", "Layer 1, Conv2D: it covers 65 cells and only 64 come in."),
        ("Input shape", "a picture", "The input takes one to three whole numbers from 1 to 10,000"),
        (
            "Input shape",
            "64, 64",
            "Layer 1, Conv2D: it reads (height, width, channels), and (64, 64)",
        ),
    ],
)
def test_nonsense_gets_a_sentence_and_the_stack_stays(open_once, field, typed, said):
    page = open_once(PAGE)
    calculator = page.locator("stack-calculator")
    calculator.locator(".widget-problem").evaluate("said => said.textContent = ''")
    box = calculator.get_by_label(field, exact=True)
    before = box.input_value(), calculator.locator("dd").all_text_contents(), page.url
    box.fill(typed)
    box.press("Enter")
    problem = calculator.get_by_role("alert").text_content()
    assert problem.startswith(said)
    assert problem.endswith("The stack stays as it was.")
    after = box.input_value(), calculator.locator("dd").all_text_contents(), page.url
    assert after == before


def test_dilation_with_stride_and_recurrence_on_a_picture_are_refused(open_page):
    calculator = open_page(PAGE).locator("stack-calculator")
    problem = calculator.locator(".widget-problem")
    calculator.get_by_label("stride, layer 1", exact=True).fill("2")
    calculator.get_by_label("dilation, layer 1", exact=True).fill("2")
    calculator.get_by_label("dilation, layer 1", exact=True).press("Enter")
    assert "does not combine stride and dilation" in problem.text_content()
    calculator.get_by_label("Layer 3, kind", exact=True).select_option("LSTM")
    assert "Layer 3, LSTM: it reads (steps, features), and (15, 15, 32)" in problem.text_content()
    assert calculator.get_by_label("Layer 3, kind", exact=True).input_value() == "Flatten"
    calculator.get_by_label("Layer 3, kind", exact=True).select_option("Dense")
    assert problem.text_content() == ""
    assert calculator.locator("dl").nth(2).locator("dd").first.text_content() == "(15, 15, 10)"


def test_a_link_holds_the_stack(open_page):
    page = open_page(PAGE)
    calculator = page.locator("stack-calculator")
    calculator.get_by_label("Stack", exact=True).select_option("TCN (dilated, causal)")
    calculator.get_by_label("dilation, layer 5", exact=True).fill("32")
    calculator.get_by_label("dilation, layer 5", exact=True).press("Enter")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    calculator.get_by_role("button", name="Copy link").click()
    expect(calculator.get_by_role("status")).to_have_text("The link is copied.")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == page.url
    facts = calculator.locator("dd").all_text_contents()
    other = open_page(PAGE + "#" + link.partition("#")[2]).locator("stack-calculator")
    assert other.locator("dd").all_text_contents() == facts
    assert "95 of 128 steps, with gaps" in facts


TAMPERED = [
    "64x64x3_Conv9D-3",
    "64x64x3_constructor",
    "64x64x3_Conv2D-32",
    "64x64x3_Conv2D-32-3-s0",
    "64x64x3_Conv2D-32-3-causal",
    "64x64x3_Dense-10-s2",
    "64x64x3_LSTM-10",
    "0x8_GRU-3",
    "axb_Dense-1",
    "8x8_Dense-<img src=x onerror=alert(1)>",
    "%E0%A4%A",
    "",
    "100x8" + "_Dense-2" * 500,
]


@pytest.mark.parametrize("tampered", TAMPERED[:1] + TAMPERED[-2:])
def test_a_tampered_link_gets_a_sentence(open_page, tampered):
    calculator = open_page(PAGE + "#stack=" + tampered).locator("stack-calculator")
    said = calculator.get_by_role("alert").text_content()
    assert said.startswith("The link holds no stack that works here. ")
    assert calculator.locator("dl").count() == 5


def test_without_a_link_nothing_is_wrong(open_page):
    page = open_page(PAGE + "#stack-your-own")
    problem = page.locator("stack-calculator .widget-problem")
    assert problem.text_content() == ""
    page.evaluate("location.hash = ''")
    page.evaluate("new Promise((done) => setTimeout(done))")
    assert problem.text_content() == ""


def test_a_stack_stays_when_its_address_is_tampered_with(open_page):
    page = open_page(PAGE)
    calculator = page.locator("stack-calculator")
    for tampered in TAMPERED:
        calculator.get_by_label("Stack", exact=True).select_option("CNN, Flatten")
        calculator.get_by_label("Stack", exact=True).select_option("GRU over the rows")
        assert calculator.locator(".widget-problem").text_content() == ""
        page.evaluate("hash => { location.hash = hash }", "stack=" + tampered)
        said = "document.querySelector('stack-calculator [role=alert]').textContent"
        until(page, said)
        assert page.evaluate(said).startswith("The link holds no stack that works here. ")
        assert len(page.evaluate(said)) < 300
        assert calculator.locator("dl").count() == 2


def test_layers_come_go_and_move_by_keyboard_alone(open_page):
    page = open_page(PAGE + "#stack=100x8_Conv1D-16-3")
    calculator = page.locator("stack-calculator")
    calculator.get_by_label("Add", exact=True).focus()
    page.keyboard.type("GRU")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    calculator.get_by_role("button", name="raise layer 2").press("Enter")
    kinds = calculator.locator(".kind select")
    assert [kind.input_value() for kind in kinds.all()] == ["Conv1D", "GRU"]
    said = calculator.get_by_role("alert").text_content()
    assert "Layer 2, Conv1D: it reads (steps, features)" in said
    assert 'Tick "every step" in layer 1' in said
    calculator.get_by_label("every step, layer 2").press("Space")
    calculator.get_by_role("button", name="raise layer 2").press("Enter")
    assert [kind.input_value() for kind in kinds.all()] == ["GRU", "Conv1D"]
    assert page.evaluate("document.activeElement.ariaLabel") == "Layer 1, kind"
    calculator.get_by_role("button", name="remove layer 1").press("Enter")
    assert page.evaluate("document.activeElement.ariaLabel") == "remove layer 1"
    assert page.url.endswith("#stack=100x8_Conv1D-16-3")


@pytest.mark.parametrize("example", ["TCN (dilated, causal)", "CNN, Flatten"])
def test_cones_and_bars_show_what_is_counted(open_page, example):
    """Each cone begins where the one before ended, the first at what the sentence above names."""
    page = open_page(PAGE)
    calculator = page.locator("stack-calculator")
    calculator.get_by_label("Stack", exact=True).select_option(example)
    shape, stack = calculator.evaluate("one => [one.shape, one.stack]")
    [rows] = javascript(page, "cost", [shape, stack])
    side, causal = shape[-2], "causal" in example
    above = [side - 1, side - 1] if causal else [side // 2, side // 2]
    named = "its last step" if causal else "one place in the middle"
    assert calculator.locator(".stack-input p").text_content().endswith(named)
    cones = calculator.locator(".stack-cone").evaluate_all(
        "all => all.map((one) => one.style.clipPath)"
    )
    for cone, spans in zip(cones, [[above], *(row["spans"] for row in rows)], strict=True):
        span = spans[-1] if spans else [0, side - 1]
        corners = [float(x) * side / 100 for x in re.findall(r"([\d.]+)%? (?:0p|calc)", cone)]
        expected = [above[0], above[1] + 1, span[1] + 1, span[0]]
        assert corners == pytest.approx(expected, abs=0.01), cone
        above = span
    for column, key in ((1, "parameters"), (2, "multiplyAdds")):
        bars = calculator.evaluate(
            """(one, column) => [...one.querySelectorAll("dl")].map((row) =>
              parseFloat(row.querySelectorAll("dd")[column].style.getPropertyValue("--share")))""",
            column,
        )
        counts = [row[key] for row in rows]
        assert bars == pytest.approx([100 * count / sum(counts) for count in counts], abs=0.01)


def test_the_stride_of_a_pool_follows_its_size_until_it_is_set(open_page):
    calculator = open_page(PAGE).locator("stack-calculator")
    calculator.get_by_label("Stack", exact=True).select_option("CNN, Flatten")
    layer = 1 + calculator.evaluate(
        "one => one.stack.findIndex(({kind}) => kind === 'MaxPooling2D')"
    )
    size = calculator.get_by_label(f"size, layer {layer}", exact=True)
    stride = calculator.get_by_label(f"stride, layer {layer}", exact=True)
    for typed, kept in (("3", "3"), ("1", "1")):
        size.fill(typed)
        size.press("Enter")
        assert stride.input_value() == kept
    stride.fill("2")
    stride.press("Enter")
    size.fill("4")
    size.press("Enter")
    assert stride.input_value() == "2"


def test_a_new_layer_can_go_before_each_and_at_the_end(open_once):
    calculator = open_once(PAGE).locator("stack-calculator")
    kinds = calculator.evaluate("one => one.stack.map(({kind}) => kind)")
    places = [f"{number}, before {kind}" for number, kind in enumerate(kinds, 1)]
    options = calculator.evaluate("one => [...one.place.options].map(({text}) => text)")
    assert options == [*places, "the end"]
    assert calculator.evaluate("one => one.place.selectedOptions[0].text") == "the end"


def test_the_result_comes_at_once_and_fits_a_phone(open_page):
    page = open_page(PAGE, viewport={"width": 390, "height": 844})
    assert page.locator("stack-calculator dl").count() == 5
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    milliseconds = page.evaluate(
        """async () => {
          const file = new URL("../../javascripts/stack_calculator.js", location);
          const calculator = await import(file);
          const { shape, stack } = calculator.read("64x64x3_Conv2D-32-3_Flatten_Dense-128");
          const start = performance.now();
          for (let n = 0; n < 1000; n++) calculator.cost(shape, stack);
          return (performance.now() - start) / 1000;
        }"""
    )
    assert milliseconds < 1


def test_without_scripts_a_figure_stands_there(open_page):
    page = open_page(PAGE, java_script_enabled=False)
    assert page.locator("stack-calculator img").is_visible()
