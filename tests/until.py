"""Wait for something in a page."""

import time


def until(page, expression, seconds=30):
    """Ask until the expression is true.

    Playwright's own wait_for_function evaluates a text inside the page, which its policy stops.
    """
    end = time.monotonic() + seconds
    while not page.evaluate(expression):
        assert time.monotonic() < end, f"never true within {seconds} s: {expression}"
        page.wait_for_timeout(20)
