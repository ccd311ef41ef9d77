"""The quiz: each right answer is what Keras gives, each wrong one is another number."""

import math
import re

import pytest
from no_values import no_values

QUIZ = "interview/quiz/"
KINDS = 20


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
            shown = str(right) if isinstance(right, tuple) else f"{right:,}"
            assert q["right"] == shown, q["ask"]


def test_each_wrong_answer_differs_and_names_its_mistake(drawn):
    for q in drawn:
        answers = [q["right"], *(text for text, _ in q["wrong"])]
        assert len(set(answers)) == 4, answers
        assert sorted(text for text, _ in q["order"]) == sorted(answers)
        assert all(re.match(r"that ", mistake) for _, mistake in q["wrong"]), q["wrong"]


def test_a_wrong_answer_is_told_its_mistake_and_ten_make_a_result(open_page):
    page = open_page(QUIZ)
    quiz = page.locator("shape-quiz")
    for place in range(10):
        assert f"Question {place + 1} of 10" in quiz.get_by_role("status").text_content()
        quiz.locator(".quiz-answers button").first.focus()
        page.keyboard.press("Enter")
        told = quiz.locator(".quiz-why").text_content()
        assert told.startswith(("Right. ", "No: that "))
        page.keyboard.press("Enter")  # the focus went on to the next button
    right = int(re.match(r"(\d+) of 10 right", quiz.locator(".quiz-ask").text_content())[1])
    assert quiz.locator(".quiz-list li").filter(has_text="✓").count() == right
    page.keyboard.press("Enter")
    assert "Question 1 of 10" in quiz.get_by_role("status").text_content()
