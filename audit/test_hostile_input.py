"""What a stranger can hand to a page: an address, a stored value, text in a box. None does harm.

Imported files and tampered stacks are tried in tests/test_interview_trainer.py and
tests/test_stack_calculator.py. What reads what: see READERS in tests/test_policy.py.
"""

import json
import time

import pytest
from until import go

HOSTILE = {
    "script": "<script>window.ran=1</script>",
    "handler": "\"'><img src=x onerror=ran=1>",
    "address": "javascript:window.ran=1",
    "proto": "__proto__",
    "constructor": "constructor-prototype.__proto__-toString.toString-constructor",
    "number": "9" * 400,
    "negative": "-1e999",
    "selector": '"],*,[id="',
    "pattern": "(((((a+)+)+)+$[\\",
    "percent": "%E0%A4%A%00%0a",
    "letters": "\u202e\u0000\U0001f600",
    "megabyte": "a-b." * 250_000,
}
PARTS = {  # of an address, each on a page where something reads it
    "which-one": "choosing/#which=",
    "stack-calculator": "architecture/depth/#stack=",
    "anchor": "glossary/#",
    "search": "?q=",
    "highlight": "architecture/cnn/?h=",
}
SOUND = """() => document.readyState === "complete" && window.ran === undefined
  && Object.keys(Object.prototype).length === 0 && ({}).toString === Object.prototype.toString
  && !document.querySelector("article script:not([src]), article [onerror], article [src='x']")"""


@pytest.mark.parametrize("part", PARTS)
def test_a_hostile_address_does_nothing(open_page, site, part):
    page = open_page("about/")
    page.on("dialog", lambda dialog: pytest.fail(f"a dialog opened: {dialog.message}"))
    for name, text in HOSTILE.items():
        if name == "megabyte" and "?" in PARTS[part]:
            text = text[:30_000]  # servers refuse longer ones
        address = site.address + PARTS[part]
        page.goto("about:blank")
        began = time.monotonic()
        go(page, address + text.replace("\0", "%00").replace("#", "%23").replace("&", "%26"))
        assert page.evaluate(SOUND), f"{part}: {name}"
        assert time.monotonic() - began < 40, f"{part}: {name} took too long"
        if part in ("which-one", "stack-calculator"):
            said = page.locator(f"{part} [role=alert]").text_content()
            assert 20 < len(said) < 400, f"{part}: {name}: {said[:400]}"


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_storage_is_set_aside(open_page, name):
    """Whatever stands under the trainer's key: it says so, keeps a copy, and works."""
    page = open_page("interview/trainer/")
    cards = json.dumps({"guide": "cnn-vs-rnn", "cards": {HOSTILE[name][:9]: {"ease": 2}}})
    for text in (HOSTILE[name], cards):
        page.evaluate("text => localStorage.setItem('cnn-vs-rnn:interview', text)", text)
        page.reload()
        page.locator(".trainer-show").wait_for()
        assert "cannot be read" in page.get_by_role("alert").text_content()
        assert page.evaluate("localStorage.getItem('cnn-vs-rnn:interview:unreadable')") == text
        assert page.evaluate(SOUND)


@pytest.mark.parametrize("name", [n for n in HOSTILE if n != "megabyte"])
def test_hostile_words_in_a_box_stay_words(open_page, name):
    text = HOSTILE[name].replace("\0", "")
    page = open_page("architecture/lstm-gru/")
    box = page.locator("gate-stepper").get_by_label("It reads")
    box.fill(text)
    box.press("Enter")
    assert page.evaluate(SOUND)
    page.keyboard.press("Escape")
    page.locator("[data-md-component=search-query]").fill(text, force=True)
    page.wait_for_timeout(300)
    assert page.evaluate(SOUND)
    assert not page.locator(".md-search-result script, .md-search-result img").count()
