"""The policy of each page: its own scripts run, an injected one does not; nothing is sent or kept.

Every test that opens a page with `open_page` fails as soon as the browser complains of the policy.
"""

import re

import pytest
from paths import DOCS, ROOT
from test_accessibility import IN_USE
from until import go, until

from tools import policy

KINDS = {  # of page: what to do there that its own scripts or another file have to answer
    "front": "",
    "formulas": "architecture/formulas/",
    "players": "applications/speech-recognition/",
    "lab": "labs/cnn_and_gru_on_digits/",
    "claims": "evidence/claims/",
    "missing": "404.html",
    "sheet": "interview/cnn-vs-rnn-questions.html",
}

READERS = {  # our modules that read what a stranger may have written
    "interview_trainer.js": {"localStorage", ".files"},
    "spaced_repetition.js": {"JSON.parse"},
    "stack_calculator.js": {"location.hash"},
    "which_one.js": {"location.hash"},
}


def directives(html):
    content = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)
    return {name: values for name, *values in map(str.split, content[1].split(";"))}


def test_each_page_is_strict_from_its_first_line_on(site):
    files = sorted(site.folder.rglob("*.html"))
    assert len(files) > len(site.pages) > 80
    for file in files:
        html = file.read_text(encoding="utf-8")
        allowed = directives(html)
        bound = re.search("<(script|link|style)", html).start()
        assert html.index("Content-Security-Policy") < bound, file
        for name in ("default-src", "base-uri", "form-action"):
            assert allowed[name] == ["'none'"], file
        assert not {"frame-src", "object-src", "child-src", "script-src-elem"} & allowed.keys()
        values = {value for values in allowed.values() for value in values}
        other = {v for v in values if not v.startswith("'sha256-")} - {"'self'", "'none'", "data:"}
        assert not other, f"{file} allows {other}"
        assert [name for name in allowed if "data:" in allowed[name]] == ["img-src"], file


def test_no_page_has_what_its_policy_would_stop(site):
    """Handlers and styles in attributes, javascript: addresses, code that no hash names."""
    for address, page in site.pages.items():
        inside = [
            f"{name}={value}"
            for element in page.find_all(True)
            for name, value in element.attrs.items()
            if name == "style" or name.startswith("on") or str(value).startswith("javascript:")
        ]
        assert not inside, f"/{address}: {inside[:3]}"
        content = page.select_one('meta[http-equiv="Content-Security-Policy"]')["content"]
        named = re.findall(r"'sha256-[^']+'", content.partition("; style-src")[0])
        code = [s for s in page.select("script:not([src])") if "json" not in s.get("type", "")]
        assert {policy.digest(s.string) for s in code} == set(named), address


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_of_each_kind_runs_under_its_policy(open_page, kind):
    """Read to its end, searched, its colours switched; open_page listens for complaints."""
    page = open_page(KINDS[kind])
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    for player in page.locator("audio").all():
        player.evaluate("player => player.play().then(() => player.pause())")
    if kind == "sheet":
        assert page.locator("dt").first.evaluate("e => getComputedStyle(e).fontWeight") == "650"
        return
    page.locator("label.md-header__button[for^=__palette]:visible").click()
    if kind in ("front", "missing"):  # the search is the same on all others
        page.keyboard.press("/")
        page.keyboard.type("vanishing gradient")
        page.locator(".md-search-result__item > a").first.wait_for()
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type("qqqqzzzz")
        page.locator(".md-search-result__item").first.wait_for(state="detached")  # Enter opens one
        page.keyboard.press("Enter")
        page.keyboard.press("Escape")
    code = page.locator("pre > code:visible")
    if code.count():
        code.first.scroll_into_view_if_needed()  # its button comes when it is seen
        page.locator(".md-code__button, .md-clipboard").first.dispatch_event("click")
    broken = "[...document.images].filter((i) => i.complete && !i.naturalWidth).map((i) => i.src)"
    assert page.evaluate(broken) == []


def test_a_notebook_and_a_deck_come_down(open_page):
    for address, link in (
        ("labs/cnn_and_gru_on_digits/", "a[download]"),
        ("interview/", 'a[href$=".apkg"]'),
    ):
        page = open_page(address)
        with page.expect_download() as download:
            page.locator(link).first.click()
        assert download.value.path().stat().st_size > 1000


INJECTED = {
    "script": "const s = document.createElement('script'); s.textContent = 'window.ran = 1';"
    "document.body.append(s)",
    "handler": "document.body.insertAdjacentHTML('beforeend', '<img src=x: onerror=\"ran = 1\">')",
    "address": "const a = document.createElement('a'); a.href = 'javascript:void(window.ran = 1)';"
    "document.body.append(a); a.click()",
    "data": "const s = document.createElement('script'); s.src = 'data:text/javascript,ran=1';"
    "document.body.append(s)",
    "eval": "setTimeout('window.ran = 1')",
    "elsewhere": "fetch('http://127.0.0.1:9/').catch(() => {})",
    "picture": "new Image().src = 'http://127.0.0.1:9/pixel.gif'",
    "base": "const b = document.createElement('base'); b.href = 'http://127.0.0.1:9/';"
    "document.head.prepend(b)",
    "form": "const f = document.createElement('form'); f.action = 'http://127.0.0.1:9/';"
    "document.body.append(f); f.submit()",
}


@pytest.mark.parametrize("address", ["", "interview/trainer/", "404.html"])
def test_what_is_injected_does_not_run(chromium, site, address):
    page = chromium.new_page()
    go(page, site.address + address)
    page.evaluate(
        "window.stopped = []; addEventListener('securitypolicyviolation',"
        " (e) => stopped.push(e.effectiveDirective))"
    )
    for name, code in INJECTED.items():
        before = page.evaluate("stopped.length")
        page.evaluate(f"() => {{ {code} }}")
        until(page, f"stopped.length > {before}", seconds=5)
        assert page.evaluate("window.ran") is None, name
        assert page.url == site.address + address, name
    framed = """() => new Promise((loaded) => {
      const frame = document.createElement("iframe");
      Object.assign(frame, { srcdoc: "<script>parent.ran = 1</script>", onload: loaded });
      document.body.append(frame);
    }).then(() => window.ran)"""
    assert page.evaluate(framed) is None, "a frame takes the policy of its page along"
    page.close()


def test_the_policy_stops_what_it_does_not_name(chromium, site):
    """The same script runs where the page was built with it, and not where it came later."""
    html = '<!doctype html><meta charset="utf-8"><script>window.ran = 1;</script>'
    built = policy.under_policy(html)
    other = built.replace("ran = 1", "ran = 2")
    page = chromium.new_page()
    for content, ran in ((built, 1), (other, None)):
        page.route(
            "**/probe", lambda route, _, c=content: route.fulfill(body=c, content_type="text/html")
        )
        page.goto(site.address + "probe")
        assert page.evaluate("window.ran") == ran
        page.unroute("**/probe")
    page.close()


def test_line_ends_do_not_change_the_name_of_a_script():
    assert policy.digest("a\r\nb") == policy.digest("a\nb")
    assert "unsafe-inline" in policy.policy("", served=True) and "unsafe" not in policy.policy("")
    with pytest.raises(ValueError, match="no place for its policy"):
        policy.under_policy("<html><head></head></html>")


def keys_named_in_the_guide():
    """What the section on privacy says that the browser keeps."""
    text = (DOCS / "about/index.md").read_text(encoding="utf-8")
    section = text.partition("## What this site knows of you")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\S+)` \|", section, re.MULTILINE)


def test_nothing_is_kept_but_what_the_guide_names(chromium, site):
    """No cookie, no database, no cache, no service worker; stored keys are those of the table."""
    named = keys_named_in_the_guide()
    assert len(named) == 3
    context = chromium.new_context()
    asked, cookies = set(), []
    context.on("request", lambda r: asked.add(r.url.partition("?")[0]))
    context.on(
        "response", lambda r: cookies.extend(v for k, v in r.headers.items() if k == "set-cookie")
    )
    page = context.new_page()
    for address, use in [(a, None) for a in KINDS.values()] + list(IN_USE.values()):
        go(page, site.address + address)
        if use:
            use(page.locator(next(n for n, v in IN_USE.items() if v == (address, use))))
    go(page, site.address)
    page.locator("label.md-header__button[for^=__palette]:visible").click()
    go(page, site.address + "interview/trainer/")
    page.locator(".trainer-show").click()
    page.keyboard.press("3")
    page.evaluate("localStorage.setItem('cnn-vs-rnn:interview', '{')")
    page.reload()
    page.locator(".trainer-show").wait_for()
    keys = page.evaluate("Object.keys(localStorage)")
    other = page.evaluate(
        """async () => [
          document.cookie, ...Object.keys(sessionStorage), ...(await caches.keys()),
          ...(await indexedDB.databases()).map((d) => d.name),
          ...(await navigator.serviceWorker.getRegistrations()).map((r) => r.scope),
        ].filter(Boolean)"""
    )
    assert context.cookies() == [] and cookies == [] and other == []
    context.close()
    endings = tuple(key.removeprefix("…") for key in named)
    assert [key for key in keys if not key.endswith(endings)] == []
    unused = [end for end in endings if not any(key.endswith(end) for key in keys)]
    assert not unused, f"the guide names keys that nothing keeps: {unused}"
    assert not [url for url in asked if not url.startswith((site.address, "data:", "blob:"))]


def test_no_other_module_reads_what_a_stranger_wrote():
    """A new reader has to be named in READERS, and tried in audit/test_hostile_input.py."""
    sources = r"location\.(?:hash|search)|localStorage|sessionStorage|JSON\.parse|\.files\b(?=\[)"
    found = {}
    for file in sorted((DOCS / "javascripts").glob("*.js")):
        code = re.sub(r"^ *(//|/?\*).*$", "", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
        if there := set(re.findall(sources, code)):
            found[file.name] = there
    assert found == READERS
    overrides = "".join(f.read_text(encoding="utf-8") for f in ROOT.glob("overrides/**/*.html"))
    assert set(re.findall(sources, overrides)) == {
        "location.search"
    }  # asks only whether q is there
