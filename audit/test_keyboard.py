"""By keyboard alone: each stop of the Tab key is in view, is marked, and lets go again."""

import pytest
from test_every_page import ADDRESSES
from until import go

DESKTOP = {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"}
PHONE = {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark"}
KINDS = ("", "404.html", "architecture/cnn/", "architecture/depth/", "architecture/lstm-gru/")
KINDS += ("choosing/", "evidence/claims/", "interview/quiz/", "interview/trainer/")
KINDS += ("labs/read_a_line_of_digits/", "training/gradients/")
STOPS = 1500  # no page has as many

# What the reader can reach; in a group of radio buttons the arrow keys choose. Each stop of the
# Tab key is looked at as it comes: is it in view, does it have a ring, does the ring stand out?
WATCH = """() => {
  const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, "
    + "audio[controls], [tabindex]")];
  window.reachable = new Set(stops.filter((one) => one.tabIndex >= 0 && !one.disabled
    && one.type !== "radio" && one.checkVisibility({ visibilityProperty: true })
    && one.getClientRects().length));
  window.seen = new Set();
  const channel = (c) => ((c /= 255), c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
  const read = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) =>
    0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b) + 0.05;
  const contrast = (a, b) => Math.max(light(a) / light(b), light(b) / light(a));
  const behind = (one) => {
    for (let box = one; box; box = box.parentElement) {
      const [r, g, b, a = 1] = read(getComputedStyle(box).backgroundColor);
      if (a > 0.5) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const inView = (one) => [...one.getClientRects()].some((r) => {
    const x = (Math.max(r.left, 0) + Math.min(r.right, innerWidth)) / 2;
    const y = (Math.max(r.top, 0) + Math.min(r.bottom, innerHeight)) / 2;
    const top = document.elementFromPoint(x, y);
    return top && (one.contains(top) || top.contains(one));
  });
  window.look = (again = false) => {
    const now = document.activeElement;
    // The buttons of a player are stops, too.
    if (!again && now === window.last && now.matches("audio")) return [];
    window.last = now;
    if (!now || now === document.body || (!again && seen.has(now))) return null;
    seen.add(now);
    const ringless = getComputedStyle(now).outlineStyle === "none";
    const marked = now.matches(".md-option") ? now.nextElementSibling // the theme's switch
      : (ringless && now.closest("label")) || now;
    const style = getComputedStyle(marked);
    const called = `${now.tagName.toLowerCase()} "${(now.ariaLabel ?? now.textContent).trim()
      .slice(0, 40)}" ${now.className}`;
    const wrong = [];
    if (!inView(marked)) wrong.push(`${called} is out of view or covered`);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 1)
      return [...wrong, `${called} has no outline`];
    const inside = parseFloat(style.outlineOffset) < 0;
    const ground = behind(inside ? marked : marked.parentElement);
    const strength = contrast(read(style.outlineColor), ground);
    if (strength < 3) wrong.push(`${called} has an outline of contrast ${strength.toFixed(1)}`);
    return wrong;
  };
}"""
LEFT_OUT = "[...reachable].filter((one) => !seen.has(one)).map((one) => one.outerHTML.slice(0, 90))"


def walk(tab):
    """Press Tab until the focus leaves the page; returns what was wrong on the way."""
    wrong = []
    tab.evaluate(WATCH)
    for _ in range(STOPS):
        tab.keyboard.press("Tab")
        stop = tab.evaluate("look()")
        if stop is None:
            return wrong
        if stop:
            tab.wait_for_timeout(400)  # the search opens when it is reached
            wrong += tab.evaluate("look(true)") or []
    return [*wrong, f"after {STOPS} stops the focus is still in the page"]


@pytest.mark.parametrize("address", sorted(ADDRESSES | {"404.html"}))
def test_the_tab_key_goes_through_the_whole_page(site, chromium, address):
    wrong = []
    for screen in (DESKTOP, PHONE) if address in KINDS else (DESKTOP,):
        tab = chromium.new_page(**screen, reduced_motion="reduce")
        go(tab, site.address + address)
        tab.wait_for_timeout(500)  # until the scripts have dressed the page
        wrong += walk(tab)
        wrong += [f"the Tab key never reaches {one}" for one in tab.evaluate(LEFT_OUT)]
        tab.close()
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("screen", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("address", ["", "architecture/cnn/", "labs/cnn_and_gru_on_digits/"])
def test_the_first_stop_skips_to_the_content(site, chromium, address, screen):
    tab = chromium.new_page(**screen)
    tab.goto(site.address + address, wait_until="networkidle")
    tab.keyboard.press("Tab")
    link = tab.locator("a.md-skip")
    assert link.evaluate("(link) => link === document.activeElement")
    assert link.is_visible() and link.inner_text().strip() == "Skip to content"
    tab.keyboard.press("Enter")
    tab.keyboard.press("Tab")
    inside = tab.evaluate("!!document.activeElement.closest('article')")
    stop = tab.evaluate("document.activeElement.outerHTML.slice(0, 120)")
    tab.close()
    assert inside, f"the next stop is {stop}"


def test_the_menu_of_a_small_window_opens_and_closes_by_keyboard(site, chromium):
    """As at 400 %: to a chapter, back, to another page's list, and away with Escape."""
    tab = chromium.new_page(**PHONE, reduced_motion="reduce")
    tab.goto(site.address + "choosing/", wait_until="networkidle")
    focus = "document.activeElement.textContent.trim()"
    is_open = "document.querySelector('[data-md-toggle=drawer]').checked"
    tab.locator(".md-header__button[for=__drawer]").focus()
    for key in ("Enter", " "):
        tab.keyboard.press(key)
        assert tab.evaluate(is_open), key
        assert tab.evaluate("!!document.activeElement.closest('.md-sidebar--primary')")
        tab.keyboard.press("Escape")
        assert not tab.evaluate(is_open)
        assert tab.evaluate("document.activeElement.ariaLabel") == "Menu"
    tab.keyboard.press("Enter")
    tab.locator(".md-sidebar--primary label.md-nav__link", has_text="Training").first.focus()
    tab.keyboard.press("Enter")
    assert tab.evaluate(focus) == "Training", "the way back comes first"
    tab.keyboard.press("Tab")
    assert tab.evaluate(focus) == "Backpropagation in both"
    tab.keyboard.press("Shift+Tab")
    tab.keyboard.press(" ")
    assert tab.evaluate(focus) == "Training"
    assert tab.evaluate("document.activeElement.matches('label.md-nav__link')")
    wrong = walk(tab)
    still = tab.evaluate(is_open)
    tab.close()
    assert not wrong, "\n".join(wrong)
    assert not still, "the menu closes when the focus leaves it"
