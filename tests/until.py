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


def go(page, address):
    """Open an address; back when the theme's script, which waits for the first paint, has run.

    Where scripts are off, or the page has none of the theme, there is nothing to wait for.
    """
    page.goto(address)
    until(page, "!document.querySelector('.js [data-src]') || window.themed")
