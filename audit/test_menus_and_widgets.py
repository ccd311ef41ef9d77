"""axe finds nothing with a menu, the search, a tooltip or all folds open, in both schemes."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from test_accessibility import IN_USE, flip_with_nonsense, step_and_mistype
from test_every_page import ADDRESSES, OF_COLOUR
from until import recolour

DESKTOP, PHONE = {"width": 1440, "height": 900}, {"width": 390, "height": 844}
TERMS = "architecture/lstm-gru/"


def drawer(page):
    page.locator(".md-header__button[for=__drawer]").click()
    page.locator(".md-sidebar--primary a[href]:visible").first.wait_for()


def drawer_with_all_chapters(page):
    drawer(page)
    page.keyboard.press("Enter")  # on the way back, which comes first
    page.locator(".md-sidebar--primary label.md-nav__link:visible").first.wait_for()


def table_of_contents(page):
    drawer(page)
    if page.locator("label.md-nav__link[for=__toc]:visible").count():
        page.locator("label.md-nav__link[for=__toc]:visible").click()
    page.locator("[data-md-component=toc] a:visible").first.wait_for()


def search(page):
    if page.viewport_size["width"] < 900:
        page.locator("label.md-header__button[for=__search]").click()
    page.locator("[data-md-component=search-query]").fill("vanishing gradient")
    page.locator(".md-search-result__item").first.wait_for()
    for more in page.locator(".md-search-result__more summary").all()[:2]:
        more.click()


def search_in_vain(page):
    if page.viewport_size["width"] < 900:
        page.locator("label.md-header__button[for=__search]").click()
    page.locator("[data-md-component=search-query]").fill("qqqqqq")
    page.locator(".md-search-result__meta").filter(has_text="No matching").wait_for()


def tooltip(page):
    page.locator("article a.term:visible").first.focus()


def copied(page):
    page.locator("article pre").first.hover()
    page.locator("button[data-clipboard-target], .md-code__button").first.click()


OPEN = {
    "drawer": (PHONE, drawer),
    "drawer, all chapters": (PHONE, drawer_with_all_chapters),
    "table of contents": (PHONE, table_of_contents),
    "search on a desk": (DESKTOP, search),
    "search on a phone": (PHONE, search),
    "search in vain": (DESKTOP, search_in_vain),
    "tooltip on a desk": (DESKTOP, tooltip),
    "tooltip on a phone": (PHONE, tooltip),
    "code copied": (DESKTOP, copied),
}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("what", OPEN)
def test_axe_finds_nothing_with_a_menu_open(open_page, what, scheme):
    screen, act = OPEN[what]
    page = open_page(TERMS, viewport=screen, color_scheme=scheme, reduced_motion="reduce")
    page.wait_for_load_state("networkidle")
    act(page)
    page.wait_for_timeout(500)  # until it stands
    found = Axe().run(page)
    assert found.response["passes"], "axe looked at nothing"
    assert not found.violations_count, found.generate_report()


@pytest.mark.parametrize("address", sorted(ADDRESSES))
def test_axe_finds_nothing_with_all_folds_open(open_page, site, address):
    if not site.pages[address].select("article details"):
        return
    page = open_page(address, viewport=PHONE, reduced_motion="reduce")
    page.evaluate("document.querySelectorAll('details').forEach((fold) => (fold.open = true))")
    page.wait_for_timeout(300)
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert wide <= 0, f"{wide} px wider than a phone"
    for scheme, options in {"light": {}, "dark": {"runOnly": OF_COLOUR}}.items():
        recolour(page, scheme)
        found = Axe().run(page, context="article", options=options)
        assert not found.violations_count, f"{scheme}: {found.generate_report()}"


@pytest.mark.parametrize("way", ["Escape", "leaving"])
def test_a_tooltip_goes_away(open_page, way):
    """What lies over other text can be put away where it is read, and stays while it is read."""
    page = open_page(TERMS, viewport=DESKTOP)
    term = page.locator("article a.term").first
    shown = "(term) => getComputedStyle(term, '::after').content !== 'none'"
    term.hover()
    assert term.evaluate(shown)
    if way == "Escape":
        page.keyboard.press("Escape")
    else:
        page.mouse.move(5, 5)
    assert not term.evaluate(shown)
    term.hover()
    if way == "Escape":
        page.mouse.move(5, 5)
        term.hover()
    assert term.evaluate(shown), "it comes back when it is pointed at anew"


def pick_and_push(widget):
    widget.get_by_role("button", name="Pick a 5").click()
    for _ in range(13):
        widget.get_by_role("button", name="Move left").click()


def nonsense_shape(widget):
    widget.get_by_label("Input shape", exact=True).fill("64, 64")
    widget.get_by_label("Input shape", exact=True).press("Enter")


def explode(widget):
    rate = widget.get_by_role("slider", name="Learning rate")
    rate.fill(rate.get_attribute("max"))
    widget.get_by_role("button", name="Start", exact=True).click()


def bad_file(widget):
    broken = {"name": "mine.json", "mimeType": "application/json", "buffer": b"{"}
    widget.locator("input[type=file]").set_input_files(broken)


def nothing(widget):
    pass


IN_TROUBLE = {  # each with its error message, or at its end
    "two-readers": ("", pick_and_push),
    "convolution-bench": ("architecture/cnn/", flip_with_nonsense),
    "stack-calculator": ("architecture/depth/", nonsense_shape),
    "gate-stepper": ("architecture/lstm-gru/", step_and_mistype),
    "which-one": ("choosing/#which=place-no.colour-blue", nothing),
    "watch-them-learn": ("training/gradients/", explode),
    "interview-trainer": ("interview/trainer/", bad_file),
}


@pytest.mark.parametrize(("scheme", "screen"), [("dark", DESKTOP), ("light", PHONE)])
@pytest.mark.parametrize("name", IN_USE)
def test_axe_finds_nothing_while_an_instrument_is_in_use(open_page, name, scheme, screen):
    """The pairs that tests/test_accessibility.py leaves out."""
    address, use = IN_USE[name]
    page = open_page(address, viewport=screen, color_scheme=scheme)
    use(page.locator(name))
    found = Axe().run(page, context=name)
    assert found.response["passes"], "axe looked at nothing"
    assert not found.violations_count, found.generate_report()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", IN_TROUBLE)
def test_axe_finds_nothing_while_an_instrument_complains(open_page, name, scheme):
    address, act = IN_TROUBLE[name]
    page = open_page(address, viewport=PHONE, color_scheme=scheme)
    widget = page.locator(name)
    act(widget)
    widget.get_by_role("alert").filter(has_text=" ").first.wait_for(timeout=60_000)
    found = Axe().run(page, context=name)
    assert found.response["passes"], "axe looked at nothing"
    assert not found.violations_count, found.generate_report()
