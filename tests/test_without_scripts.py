"""With scripts off everything but the instruments works: text, figures, code, solutions, menus."""

import pytest

# One of each kind of page.
KINDS = {
    "front": "",
    "chapter with formulas and an instrument": "architecture/lstm-gru/",
    "task with sounds": "applications/speech-recognition/",
    "measurement": "evidence/shift/",
    "claims": "evidence/claims/",
    "choice": "choosing/",
    "lab": "labs/cnn_and_gru_on_digits/",
    "interview": "interview/convolution/",
    "trainer": "interview/trainer/",
    "quiz": "interview/quiz/",
    "sheet to print": "interview/sheet/",
    "exercises": "exercises/training/",
    "cheat sheet": "further/cheat-sheet/",
    "glossary": "glossary/",
    "no such page": "404.html",
}

# Playwright asks the page from outside: these run where the page itself may run nothing.
HIDDEN = """article => [...article.querySelectorAll("pre, math, table")]
  .filter(e => !e.checkVisibility({ visibilityProperty: true }) && !e.closest("details"))
  .map(e => e.textContent.trim().slice(0, 60))"""
BROKEN = """async article => {
  const broken = [];
  for (const image of article.querySelectorAll("img")) {
    if (!image.checkVisibility()) continue;
    image.scrollIntoView(); // a figure further down loads when it is near
    await image.decode().catch(() => broken.push(image.src.slice(0, 80)));
  }
  return broken;
}"""


@pytest.fixture(scope="module")
def scriptless(chromium):
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 1280, "height": 900}
    )
    yield context
    context.close()


@pytest.mark.parametrize("address", KINDS.values(), ids=KINDS)
def test_page_works_without_scripts(site, scriptless, address):
    tab = scriptless.new_page()
    missing = []
    tab.on("requestfailed", lambda request: missing.append(request.url))
    tab.goto(site.address + address, wait_until="load")
    article = tab.locator("article")
    built = site.pages[address].select_one("article")
    assert len(article.inner_text()) > 100

    hidden = article.evaluate(HIDDEN)
    assert not hidden, f"not to be seen: {hidden}"
    for number, widget in enumerate(article.locator(".widget").all()):
        stand_in = widget.locator("figure img, p").first
        assert stand_in.is_visible(), f"nothing stands in the place of instrument {number}"
    broken = article.evaluate(BROKEN)
    assert not broken, f"pictures that do not come: {broken}"

    assert article.locator("details:not([open])").count() == len(
        built.select("details:not([open])")
    )
    for solution in article.locator("details.success:visible").all()[:3]:
        folded = solution.locator(":scope > :not(summary)").first
        assert not folded.is_visible()
        solution.locator("summary").first.click()
        assert folded.is_visible(), "stays folded"
    assert not tab.locator(".md-search:visible, [for=__search]:visible").count()
    assert not missing
    tab.close()


def test_menu_of_a_phone_opens_without_scripts(site, chromium):
    context = chromium.new_context(
        java_script_enabled=False, viewport={"width": 390, "height": 844}
    )
    tab = context.new_page()
    tab.goto(site.address + "training/cost/")
    tab.locator("label[for=__drawer].md-header__button").click()
    other = tab.locator(".md-sidebar--primary a[href='../gradients/']").first
    other.click()
    assert tab.url.endswith("/training/gradients/")
    context.close()
