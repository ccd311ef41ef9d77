"""The quiz: each right answer is what Keras gives, each wrong one is another number."""

import math
import re

import pytest
from no_values import no_values

QUIZ = "interview/quiz/"
KINDS = 20

# What comes of the three mistakes of each kind, in their order. The letters: n pixels a side or
# t steps, c channels or i features, k kernel, f filters, s stride, d dilation, p pool, u units.
MISTAKES = {
    "conv2d_parameters": lambda n, c, k, f: (
        k**2 * c * f,
        (k**2 + 1) * f,
        n**2 * (k**2 * c + 1) * f,
    ),
    "conv2d_shape": lambda n, c, k, f: ((n, n, f), (n - k, n - k, f), (n - k + 1,) * 2 + (c * f,)),
    "conv2d_stride_same": lambda n, k, f, s: (
        (n // s, n // s, f),
        (n, n, f),
        ((n - k + s) // s,) * 2 + (f,),
    ),
    "conv1d_parameters": lambda c, k, f: (k * c * f, (k + 1) * f, (k**2 * c + 1) * f),
    "conv1d_dilated_shape": lambda t, k, d, f: ((t - k + 1, f), (t - k * d + 1, f), (t, f)),
    "max_pooling_shape": lambda n, c, p: (
        (n // p + 1,) * 2 + (c,),
        (n - p + 1,) * 2 + (c,),
        (n // p, n // p, c // p),
    ),
    "depthwise_parameters": lambda c, k: (k**2 * c, (k**2 * c + 1) * c, k**2 + 1),
    "separable_parameters": lambda c, k, f: (
        (k**2 * c + 1) * f,
        (k**2 + f) * c,
        (k**2 + 1) * c + (c + 1) * f,
    ),
    "batch_normalization_parameters": lambda n, c: (2 * c, 4, 4 * n**2 * c),
    "flatten_dense_parameters": lambda n, c, u: (n**2 * c * u, (c + 1) * u, (n * c + 1) * u),
    "pooled_dense_parameters": lambda n, c, u: ((n**2 * c + 1) * u, c * u, (n**2 + 1) * u),
    "simple_rnn_parameters": lambda t, i, u: (u * u + i * u, (i + 1) * u, t * (u + i + 1) * u),
    "lstm_parameters": lambda i, u: (3 * (u + i + 1) * u, 4 * (u + i) * u, 4 * (u + i + 2) * u),
    "gru_parameters": lambda i, u: (3 * (u + i + 1) * u, 4 * (u + i + 1) * u, 2 * (u + i + 2) * u),
    "bidirectional_shape": lambda t, u: ((t, u), (2 * u,), (2 * t, u)),
    "last_state_shape": lambda t, i, u: ((t, u), (i,), (3 * u,)),
    "multiply_adds": lambda n, c, k, f: (k**2 * c * f, n**2 * k**2 * f, n**2 * k**2 * (c + f)),
}


def late_strides(kernels, strides):
    """The receptive field if a stride widened its own layer."""
    return 1 + sum((k - 1) * math.prod(strides[: at + 1]) for at, k in enumerate(kernels))


def mistaken(kind, check):
    """What each of the three mistakes gives, or None where it cannot be told from the numbers."""
    if kind == "receptive_field":
        kernels, strides = check["kernels"], check["strides"]
        return 1 + sum(kernels) - len(kernels), late_strides(kernels, strides), math.prod(kernels)
    if kind == "dilated_receptive_field":
        k, dilations = check["kernels"][0], check["dilations"]
        return (k - 1) * sum(dilations), (k - 1) * len(dilations) + 1, (k - 1) * dilations[-1] + 1
    if kind == "levels_for_a_history":
        k, levels = check["kernel"], wanted(check)
        return levels - 1, levels + 1, -((check["steps"] - 1) // -(k - 1))
    layers = check.get("layers") or [[check["layer"], check["arguments"]]]
    names = {"filters": "f", "kernel_size": "k", "strides": "s", "dilation_rate": "d"}
    names |= {"units": "u", "pool_size": "p"}
    numbers = {names[name]: value for name, value in layers[-1][1].items() if name in names}
    numbers |= dict(zip(("n", "t"), check["inputs"][:1] * 2))
    numbers |= dict(zip(("c", "i"), check["inputs"][-1:] * 2))
    rule = MISTAKES[kind]
    return rule(*[numbers[name] for name in rule.__code__.co_varnames])


def written(answer):
    return str(answer) if isinstance(answer, tuple) else f"{answer:,}"


@pytest.fixture(scope="module")
def drawn(chromium, site):
    """Twenty draws of each kind of question."""
    page = chromium.new_page()
    page.goto(site.address + QUIZ)
    yield page.evaluate(
        """async () => {
          const quiz = await import(new URL("../../javascripts/quiz_questions.js", location));
          return Object.keys(quiz.KINDS).flatMap((kind) =>
            Array.from({length: 20}, (_, seed) => quiz.question(kind, quiz.source(seed))));
        }"""
    )
    page.close()


def built(check):
    """The Keras model that a question is about."""
    import keras

    layers = check.get("layers") or [[check["layer"], check["arguments"]]]
    model = keras.Sequential([keras.Input(tuple(check["inputs"]))])
    for entry in layers:
        name, arguments = (entry, {}) if isinstance(entry, str) else entry
        if name == "Bidirectional":
            model.add(keras.layers.Bidirectional(keras.layers.LSTM(**arguments)))
        else:
            model.add(getattr(keras.layers, name)(**arguments))
    return model


def wanted(check):
    """The right answer, from Keras or by trying it out."""
    if check["of"] == "receptive field":
        return felt_inputs(check)
    if check["of"] == "levels":
        levels = 1
        while 1 + (check["kernel"] - 1) * sum(2**n for n in range(levels)) < check["steps"]:
            levels += 1
        return levels
    model = built(check)
    if check["of"] == "output":
        return model.output_shape[1:]
    if check["of"] == "parameters":
        return model.count_params()
    _, rows, columns, _ = model.output_shape
    return rows * columns * math.prod(model.layers[0].kernel.shape)


def felt_inputs(check):
    """How far apart the first and the last input are that one output feels, by walking back."""
    kernels = check["kernels"]
    strides = check.get("strides", [1] * len(kernels))
    dilations = check.get("dilations", [1] * len(kernels))
    outputs = {0}
    for k, s, d in list(zip(kernels, strides, dilations))[::-1]:
        outputs = {o * s + tap * d for o in outputs for tap in range(k)}
    return max(outputs) - min(outputs) + 1


def test_there_are_twenty_kinds(drawn):
    assert len({q["kind"] for q in drawn}) == KINDS


def test_right_answers_are_those_of_keras(drawn):
    for kind in sorted({q["kind"] for q in drawn}):
        asked = {q["ask"]: q for q in drawn if q["kind"] == kind}
        for q in asked.values():
            with no_values():
                right = wanted(q["check"])
            assert q["right"] == written(right), q["ask"]


def test_each_wrong_answer_is_what_its_mistake_gives(drawn):
    for q in drawn:
        found = [written(answer) for answer in mistaken(q["kind"], q["check"])]
        assert [text for text, _ in q["wrong"]] == found, q["ask"]


def test_sums_in_reasons_come_out_as_they_say(drawn):
    checked = 0
    for q in drawn:
        spelled = q["why"].replace(",", "").replace("·", "*").replace("−", "-").replace("^", "**")
        for left, right in re.findall(r"([\d(][\d() *+-]*) = (\d+)", spelled):
            checked += 1
            assert eval(left) == int(right), q["why"]
        if last := re.search(r": (\d[\d *()+-]+)[.]$", spelled):
            checked += 1
            assert written(eval(last[1])) == q["right"], q["why"]
        if q["kind"] == "dilated_receptive_field":
            checked += 1
            assert written(eval(spelled.rstrip("."))) == q["right"], q["why"]
    assert checked > 100


def test_levels_are_told_how_many_steps_they_see(drawn):
    for q in drawn:
        if q["kind"] == "levels_for_a_history":
            levels, kernel = int(q["right"]), q["check"]["kernel"]
            seen = [f"{1 + (kernel - 1) * (2**n - 1):,}" for n in (levels - 1, levels)]
            told = [mistake for _, mistake in q["wrong"]]
            assert told[0] == f"that sees {seen[0]}: too few"
            assert told[1] == f"that is one more than needed: {levels} see {seen[1]}"


def test_each_wrong_answer_differs_and_names_its_mistake(drawn):
    for q in drawn:
        answers = [q["right"], *(text for text, _ in q["wrong"])]
        assert len(set(answers)) == 4, answers
        assert sorted(text for text, _ in q["order"]) == sorted(answers)
        assert all(re.match(r"that ", mistake) for _, mistake in q["wrong"]), q["wrong"]


def test_a_wrong_answer_is_told_its_mistake_and_ten_make_a_result(open_page):
    page = open_page(QUIZ)
    quiz = page.locator("shape-quiz")
    answers, asked = quiz.locator(".quiz-answers button"), []
    for place in range(10):
        assert f"Question {place + 1} of 10" in quiz.get_by_role("status").text_content()
        asked.append(quiz.locator(".quiz-ask").text_content())
        code = quiz.locator(".quiz-ask code").all_text_contents()
        assert all(re.fullmatch(r"[A-Za-z0-9]+\(.*\)", part) for part in code), asked
        assert code or re.search("convolutions|Width", asked[-1]), asked
        if place == 0:
            answers.first.focus()
        page.keyboard.press("Enter")  # later the focus is on the first answer by itself
        told = quiz.locator(".quiz-why").text_content()
        assert told.startswith(("Right. ", "No: that "))
        assert "`" not in told + asked[-1]
        assert answers.evaluate_all("all => all.every((one) => one.disabled)")
        ticks = ["✓" in text for text in answers.all_text_contents()]
        assert sum(ticks) == 1 and ticks[0] == told.startswith("Right. ")
        assert answers.first.get_attribute("class") == ("right" if ticks[0] else "wrong")
        page.keyboard.press("Enter")  # the focus went on to the next button
    assert len({re.sub(r"[\d,]+", "#", ask) for ask in asked}) > 7, "ten kinds, some worded alike"
    right = int(re.match(r"(\d+) of 10 right", quiz.locator(".quiz-ask").text_content())[1])
    assert quiz.locator(".quiz-list li").filter(has_text="✓").count() == right
    page.keyboard.press("Enter")
    assert "Question 1 of 10" in quiz.get_by_role("status").text_content()
    first = quiz.evaluate("quiz => Array.from({length: 60}, () => (quiz.start(), quiz.kinds[0]))")
    assert len(set(first)) > 5, "another order each time"
