"""What keeps pages light and a build short; audit/test_every_page.py measures it in a browser."""

import functools
import gzip
import posixpath
import re
from types import SimpleNamespace

import pytest

from tools.plain_code import after_the_index, before_the_index
from tools.terms import explained

REQUESTS = 15
LINK = ", ".join(f'link[rel="{kind}"]' for kind in ("stylesheet", "icon", "preload"))
SCRIPT = "script[src], script[data-src]"  # the theme's waits for the first paint
BYTES, BYTES_WITH_FIGURES = 150_000, 250_000


def test_a_page_asks_for_few_files(site):
    for address, page in site.pages.items():
        files = {tag["href"] for tag in page.select(LINK)}
        files |= {tag.get("src") or tag["data-src"] for tag in page.select(SCRIPT)}
        files |= {
            image["src"]
            for image in page.select("img")
            if image.get("loading") != "lazy" and not image["src"].startswith("data:")
        }
        search_and_page = 2
        assert len(files) + search_and_page <= REQUESTS, f"/{address} asks for {sorted(files)}"


@functools.cache
def sent(file):
    """Bytes of a file as a server with gzip sends it."""
    body = file.read_bytes()
    return min(len(body), len(gzip.compress(body, 6)))


def files_of(site, address, page):
    """What a visit to the end of a page brings: what it names, and what its modules name."""
    named = [tag["href"] for tag in page.select(LINK)]
    named += [tag.get("src") or tag["data-src"] for tag in page.select(f"{SCRIPT}, img[src]")]
    named = [name.partition("?")[0] for name in named if not name.startswith("data:")]
    waiting = [site.folder / posixpath.normpath(posixpath.join(address, n)) for n in named]
    known = {*site.folder.glob("javascripts/*"), site.folder / "interview/questions.json"}
    files = {site.folder / address / "index.html"}
    while waiting:
        file = waiting.pop()
        if file not in files:
            files.add(file)
            if file in known and file.suffix == ".js":
                text = file.read_text(encoding="utf-8")
                waiting += [other for other in known if re.search(rf"\b{other.name}\b", text)]
    return files


def test_every_page_is_light(site):
    for address, page in site.pages.items():
        if address == "404.html":
            continue
        bytes_of = {file: sent(file) for file in files_of(site, address, page)}
        with_figures = address.startswith("labs/") or any(
            "figures/" in i["src"] for i in page.select("img")
        )
        limit = BYTES_WITH_FIGURES if with_figures else BYTES
        assert sum(bytes_of.values()) <= limit, f"/{address}: {bytes_of}"


def test_a_page_does_not_jump_while_its_figures_load(site):
    for address, page in site.pages.items():
        for image in page.select("article img"):
            sized = image.get("width") and image.get("height")
            assert sized, f"/{address}: {image['src'][:80]} has no width and height"


def test_what_the_theme_leaves_without_a_name_has_one(site):
    for address, page in site.pages.items():
        assert page.select_one('.md-search[role="dialog"]')["aria-label"], address


CODE = '<p><span>a</span></p><pre><code><span class="k">if</span> b</code></pre>'


def test_the_index_is_made_of_code_without_colours_and_the_page_keeps_them():
    page = SimpleNamespace(url="x/", content=CODE)
    assert before_the_index("context", page, None, None) == "context"
    assert page.content == "<p><span>a</span></p><pre><code>if b</code></pre>"
    after_the_index("context", page, None, None)
    assert page.content == CODE


@pytest.mark.parametrize("written", ["stride", "Stride", "strides"])
def test_a_term_is_explained_however_it_is_written(written):
    terms = {"stride": ("stride", "How far."), "kernel": ("kernel", "What slides.")}
    assert f">{written}</a>" in explained(f"<p>The {written} is 2.</p>", terms, "../glossary/")
    assert "kernel" not in explained(f"<p>The {written} is 2.</p>", terms, "../glossary/")
