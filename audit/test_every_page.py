"""Every page keeps its budgets: what a visit brings, how wide it is, what axe finds.

Writes .cache/every_page.md: each page, and the worst of each column.
"""

import collections
import gzip

import pytest
from axe_playwright_python.sync_playwright import Axe
from paths import DOCS, ROOT
from until import recolour

ADDRESSES = {
    f"{path.parent.as_posix()}/".removeprefix("./") if path.stem == "index" else f"{stem}/"
    for path in (page.relative_to(DOCS) for page in DOCS.rglob("*.md"))
    for stem in [path.with_suffix("").as_posix()]
} | {f"labs/{path.stem}/" for path in DOCS.glob("labs/*.ipynb")}
BYTES, BYTES_WITH_FIGURES = 150_000, 250_000  # of a first visit to the end of the page, gzipped
REQUESTS = 15  # on arrival; figures further down follow as they are scrolled to
SCREENS = {"desktop": (1440, 900), "phone": (390, 844)}
OF_COLOUR = ["color-contrast", "link-in-text-block"]  # what the other scheme can change
NARROW = 320  # CSS pixels: a window of 1280 at 400 %
COLUMNS = ("KB", "of it figures", "requests", "with figures", "px too wide", "axe rules", "page")
TO_THE_END = """async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
    scrollTo(0, y);
    await new Promise((done) => setTimeout(done, 10));
  }
  scrollTo(0, 0);
}"""
# What scrolls sideways and can neither be focused nor holds anything that can.
OUT_OF_REACH = """() => [...document.querySelectorAll("body *")].filter((box) =>
  /auto|scroll/.test(getComputedStyle(box).overflowX)
  && box.scrollWidth > box.clientWidth + 1 && box.clientWidth && box.checkVisibility()
  && box.tabIndex < 0 && !box.querySelector("a[href], button, input, select, [tabindex='0']")
).map((box) => `${box.tagName} ${box.className}`)"""
TOO_WIDE = "Math.max(0, document.documentElement.scrollWidth - innerWidth)"


def compressed(answer, known={}):  # noqa: B006  it remembers what all pages share
    """Bytes that a server with gzip would send; a font or a picture is compressed already."""
    if answer.url not in known:
        body = answer.body()
        known[answer.url] = min(len(body), len(gzip.compress(body, 6)))
    return known[answer.url]


@pytest.fixture(scope="module")
def table(chromium):
    rows = []
    yield rows
    worst = {column: max(rows, key=lambda row: row[n]) for n, column in enumerate(COLUMNS[:-1])}
    lines = ["| " + " | ".join(COLUMNS) + " |", "|---" * len(COLUMNS) + "|"]
    lines += ["| " + " | ".join(map(str, row)) + " |" for row in sorted(rows, reverse=True)]
    for n, (column, row) in enumerate(worst.items()):
        lines.append(f"{'' if n else chr(10)}- most {column}: {row[n]} ({row[-1] or 'home'})")
    (ROOT / ".cache").mkdir(exist_ok=True)
    (ROOT / ".cache/every_page.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_the_sweep_knows_every_page(site):
    assert ADDRESSES | {"404.html"} == set(site.pages)


@pytest.mark.parametrize("address", sorted(ADDRESSES | {"404.html"}))
def test_a_page_keeps_its_budgets(site, chromium, table, address):
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, color_scheme="light")
    tab = context.new_page()
    answers, wrong = [], []
    tab.on("response", lambda answer: answer.url.startswith("http") and answers.append(answer))
    tab.on("requestfailed", lambda asked: wrong.append(f"failed: {asked.url}"))
    tab.on("console", lambda said: said.type == "error" and wrong.append(said.text))
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.goto(site.address + address, wait_until="networkidle")
    on_arrival = len({answer.url for answer in answers})  # the logo is the icon of the tab, too
    tab.evaluate(TO_THE_END)
    tab.wait_for_load_state("networkidle")
    wrong += [f"asked of {a.url}" for a in answers if not a.url.startswith(site.address)]
    sent = {answer.url: compressed(answer) for answer in answers}
    figures = sum(size for url, size in sent.items() if "/figures/" in url)
    too_wide, rules = 0, collections.Counter()
    for screen, (width, height) in SCREENS.items():
        tab.set_viewport_size({"width": width, "height": height})
        tab.wait_for_timeout(300)  # until the page has seen its new size
        too_wide = max(too_wide, tab.evaluate(TOO_WIDE))
        wrong += [f"no key reaches {box} ({screen})" for box in tab.evaluate(OUT_OF_REACH)]
        for scheme, only in {"light": {}, "dark": {"runOnly": OF_COLOUR}}.items():
            recolour(tab, scheme)
            found = Axe().run(tab, options={"resultTypes": ["violations"], **only}).response
            assert found["passes"], "axe looked at nothing"
            for rule in found["violations"]:
                rules[rule["id"]] += len(rule["nodes"])
                where = [node["target"] for node in rule["nodes"][:3]]
                wrong.append(f"axe, {screen}, {scheme}: {rule['help']}: {where}")
    tab.set_viewport_size({"width": NARROW, "height": 600})
    too_wide = max(too_wide, tab.evaluate(TOO_WIDE))
    context.close()
    total = sum(sent.values())
    kilobytes = round(total / 1000), round(figures / 1000)
    table.append((*kilobytes, on_arrival, len(sent), too_wide, len(rules), address))
    with_figures = figures or address.startswith("labs/")
    assert total <= (BYTES_WITH_FIGURES if with_figures else BYTES), sent
    assert on_arrival <= REQUESTS, [answer.url for answer in answers]
    assert not too_wide
    assert not wrong, "\n".join(wrong)
