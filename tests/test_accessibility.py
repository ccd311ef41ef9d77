"""axe-core finds nothing in an instrument that is in use: both schemes, desktop and phone.

The light scheme on the desktop and the dark one on the phone; audit/ looks at the other pairs.
"""

import itertools

import pytest
from axe_playwright_python.sync_playwright import Axe
from until import recolour

SCREENS = {"desktop": {"width": 1440, "height": 900}, "phone": {"width": 390, "height": 844}}


def read_half(widget):
    widget.get_by_role("slider").fill("9")
    widget.get_by_role("button", name="Move right").click()


def flip_with_nonsense(widget):
    widget.get_by_label("Operation").select_option("convolution")
    widget.get_by_label("Stride").fill("0")
    widget.get_by_label("Stride").press("Enter")


def step_and_mistype(widget):
    widget.get_by_label("Next step").click()
    widget.get_by_label("It reads").fill("what?")


def answer_two(widget):
    for answer in widget.get_by_label("yes", exact=True).all()[:2]:
        answer.check()


def train_and_change(widget):
    widget.get_by_role("button", name="One update").click()
    widget.get_by_role("combobox", name="RNN").select_option("SimpleRNN")
    widget.get_by_role("status").filter(has_text="starts anew").wait_for()


def leave_as_it_is(widget):
    widget.get_by_role("status").first.wait_for()


def reveal_and_open(trainer):
    trainer.locator(".trainer-show").click()
    for summary in trainer.locator("summary").all():
        summary.click()


def answer_one(quiz):
    quiz.locator(".quiz-answers button").first.click()


IN_USE = {
    "two-readers": ("", read_half),
    "convolution-bench": ("architecture/cnn/", flip_with_nonsense),
    "stack-calculator": ("architecture/depth/", leave_as_it_is),
    "gate-stepper": ("architecture/lstm-gru/", step_and_mistype),
    "which-one": ("choosing/", answer_two),
    "watch-them-learn": ("training/gradients/", train_and_change),
    "interview-trainer": ("interview/trainer/", reveal_and_open),
    "shape-quiz": ("interview/quiz/", answer_one),
}


@pytest.mark.parametrize("name", IN_USE)
def test_axe_finds_nothing_while_an_instrument_is_in_use(open_page, name):
    address, use = IN_USE[name]
    page = open_page(address, color_scheme="light", viewport=SCREENS["desktop"])
    use(page.locator(name))
    for screen, scheme in itertools.product(SCREENS, ("light", "dark")):
        page.set_viewport_size(SCREENS[screen])
        recolour(page, scheme)
        found = Axe().run(page, context=name)
        assert found.response["passes"], "axe looked at nothing"
        assert not found.violations_count, f"{screen}, {scheme}: {found.generate_report()}"


def test_axe_finds_what_is_wrong(open_page):
    page = open_page("choosing/")
    page.locator("which-one").evaluate("(widget) => widget.append(document.createElement('img'))")
    assert Axe().run(page, context="which-one").violations_count == 1
