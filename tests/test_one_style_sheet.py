"""A page waits for one style sheet, and for no script."""

from types import SimpleNamespace

import pytest
from mkdocs.structure.files import Files
from until import until

from tools import one_style_sheet


def test_a_page_is_painted_with_one_style_sheet_and_no_script(site):
    for address, page in site.pages.items():
        sheets = [
            link["href"].rpartition("/")[2] for link in page.select("head link[rel=stylesheet]")
        ]
        assert sheets == ["guide.css"], address
        waits = [s["src"] for s in page.select("script[src]") if s.get("type") != "module"]
        assert not waits, f"/{address} is not painted before {waits} ran"


def test_the_sheet_holds_the_theme_and_ours_in_this_order(site):
    css = (site.folder / one_style_sheet.NAME).read_text(encoding="utf-8")
    parts = [css.index(part) for part in (".md-header", "[data-md-color-scheme=slate]", "--ink")]
    assert parts == sorted(parts)
    assert "sourceMappingURL" not in css and "data-md-color-switching" not in css
    assert ".focus-visible" not in css
    assert not list(site.folder.glob("assets/stylesheets/*"))


def test_a_theme_with_other_sheets_is_refused():
    with pytest.raises(ValueError, match="other style sheets"):
        one_style_sheet.gather(Files([]), SimpleNamespace(extra_css=[]), None)


@pytest.mark.parametrize("scheme, painted", [("dark", "slate"), ("light", "default")])
def test_a_first_visit_has_its_colours_before_the_script_comes(site, chromium, scheme, painted):
    page = chromium.new_page(color_scheme=scheme)
    page.route("**/bundle.*.js", lambda route: route.abort())
    page.goto(site.address + "about/", wait_until="networkidle")
    assert not page.evaluate("window.themed")
    assert page.locator("body").get_attribute("data-md-color-scheme") == painted
    assert page.locator("html").get_attribute("class").split()[0] == "js"
    page.close()


def test_the_theme_waits_for_a_figure_that_is_seen_at_once_but_not_for_ever(site, chromium):
    page = chromium.new_page()
    page.route("**/figures/**", lambda route: None)  # nobody answers
    page.goto(site.address + "applications/hybrids-at-work/", wait_until="commit")
    until(page, "window.themed")
    painted, asked = page.evaluate(
        """() => {
          const [{ startTime: painted }] = performance.getEntriesByType("paint");
          const loaded = performance.getEntriesByType("resource");
          return [painted, loaded.find(({ name }) => /bundle[^/]*js$/.test(name)).startTime];
        }"""
    )
    assert asked > painted + 1000
    page.close()


def test_the_focus_is_seen_without_scripts(site, chromium):
    context = chromium.new_context(java_script_enabled=False, reduced_motion="reduce")
    page = context.new_page()
    page.goto(site.address + "architecture/cnn/")
    fold = page.locator("article summary").first
    before = fold.evaluate("e => getComputedStyle(e).outlineStyle")
    fold.focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Shift+Tab")
    assert before == "none"
    assert fold.evaluate("e => getComputedStyle(e).outlineStyle") != "none"
    context.close()
