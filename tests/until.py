"""Wait for something in a page."""

import time

AT_ONCE = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, ::before, ::after { transition: none !important; }");
  document.adoptedStyleSheets.push(sheet);
}"""


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


def recolour(page, scheme):
    """Ask for the scheme light or dark; back when the page has it.

    Colours change at once from here on: a colour on its way has a contrast of its own, and where
    content-visibility skips a part of the page, it stays on its way until somebody scrolls there.
    """
    page.evaluate(AT_ONCE)
    page.emulate_media(color_scheme=scheme)
    name = {"light": "default", "dark": "slate"}[scheme]
    until(page, f"document.body.dataset.mdColorScheme === '{name}'")
