"""Pages that a reader has changed: zoomed to 200 %, text spaced out (WCAG 1.4.4, 1.4.12)."""

import pytest
from test_every_page import ADDRESSES, TOO_WIDE

ZOOMED = {"viewport": {"width": 720, "height": 450}, "device_scale_factor": 2}
PHONE = {"viewport": {"width": 390, "height": 844}}
# A sheet of the browser, which the policy of the pages does not bind.
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
# Boxes that hide a part of their own text. Of an entry of the menu the theme shows one line, and
# a heading in the bar above repeats the page's own.
CUT = """() => [...document.querySelectorAll("body *")].filter((box) => {
  const style = getComputedStyle(box);
  const text = [...box.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  if (!text || !box.clientWidth || style.clipPath !== "none") return false;
  if (box.closest(".md-header__title, math, svg, select")) return false;
  if (!box.checkVisibility({ visibilityProperty: true })) return false;
  const hides = (overflow) => /hidden|clip/.test(overflow);
  return (hides(style.overflowX) && box.scrollWidth > box.clientWidth + 1)
    || (hides(style.overflowY) && box.scrollHeight > box.clientHeight + 2);
}).map((box) => `${box.tagName} ${box.className}: ${box.textContent.trim().slice(0, 50)}`)"""
# Words that another box lies over, where both stand in the article.
BESIDE = """() => [...document.querySelectorAll("article :is(button, label, th, td, legend)")]
  .filter((box) => {
    const style = getComputedStyle(box);
    return box.checkVisibility({ visibilityProperty: true }) && style.display !== "inline"
      && box.clientWidth && box.scrollWidth > box.clientWidth + 2
      && !/auto|scroll/.test(style.overflowX) && !box.querySelector("math, svg, input");
  }).map((box) => `${box.tagName} ${box.className}: ${box.textContent.trim().slice(0, 50)}`)"""


@pytest.mark.parametrize("address", sorted(ADDRESSES | {"404.html"}))
def test_nothing_is_cut_at_200_percent_or_with_wide_spacing(site, chromium, address):
    wrong = []
    for screen, settings in {"200 %": ZOOMED, "phone": PHONE}.items():
        tab = chromium.new_page(**settings)
        tab.goto(site.address + address, wait_until="networkidle")
        for spacing in ("", ", spaced out"):
            if spacing:
                tab.evaluate(SPACED)
                tab.wait_for_timeout(200)
            where = screen + spacing
            if wide := tab.evaluate(TOO_WIDE):
                wrong.append(f"{where}: the page is {wide} px too wide")
            wrong += [f"{where}: cut: {box}" for box in tab.evaluate(CUT)]
            wrong += [f"{where}: runs out of its box: {box}" for box in tab.evaluate(BESIDE)]
        tab.close()
    assert not wrong, "\n".join(wrong)


def test_nothing_moves_for_those_who_asked_for_less_motion(site, chromium):
    """Transitions are over at once, and the page does not scroll smoothly."""
    moving = """() => [...document.querySelectorAll("*")].filter((one) => {
      const style = getComputedStyle(one);
      const long = (times) => times.split(",").some((time) => parseFloat(time) > 0.01);
      return one.checkVisibility() && (style.scrollBehavior === "smooth"
        || (style.animationName !== "none" && long(style.animationDuration))
        || long(style.transitionDuration));
    }).map((one) => `${one.tagName} ${one.className}`)"""
    for address in ("", "training/gradients/", "interview/trainer/", "architecture/cnn/"):
        tab = chromium.new_page(reduced_motion="reduce")
        tab.goto(site.address + address, wait_until="networkidle")
        found = tab.evaluate(moving)
        tab.close()
        assert not found, f"/{address}: {found}"
