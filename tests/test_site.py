"""The built site: links, texts for pictures, nothing from another host, code that runs as shown."""

import collections
import posixpath
import re
import subprocess
from urllib.parse import unquote, urlsplit

from built_site import reading_python
from paths import DOCS, SNIPPETS, experiment_files, snippet_files
from run_snippet import run_snippet
from until import go

DEEP_LEARNING = ["keras", "jax", "tensorflow", "torch"]


def test_environment_for_reading_has_no_deep_learning_library():
    probe = f"import importlib.util as u; print([n for n in {DEEP_LEARNING} if u.find_spec(n)])"
    found = subprocess.run([reading_python(), "-c", probe], capture_output=True, text=True)
    assert found.stdout.strip() == "[]", (
        f".venv holds {found.stdout}; remove it and run: make serve"
    )


def test_every_internal_link_and_anchor_resolves(site):
    broken = []
    anchors = {
        address: {element["id"] for element in page.select("[id]")}
        for address, page in site.pages.items()
    }
    for address, page in site.pages.items():
        if address == "404.html":
            continue
        for tag, attribute in (("a", "href"), ("img", "src"), ("link", "href"), ("script", "src")):
            for element in page.select(f"{tag}[{attribute}]"):
                link = urlsplit(element[attribute])
                if link.scheme or link.netloc:
                    continue
                target = posixpath.normpath(
                    posixpath.join("/", address, unquote(link.path))
                ).lstrip("/")
                file = site.folder / target
                file = file / "index.html" if file.is_dir() else file
                key = file.relative_to(site.folder).as_posix().removesuffix("index.html")
                anchor = unquote(link.fragment)
                if not file.is_file():
                    broken.append(f"/{address}: {element[attribute]}")
                elif anchor and key in anchors and anchor not in anchors[key]:
                    broken.append(f"/{address}: no anchor {element[attribute]}")
    assert not broken, "\n".join(broken)


def test_ids_are_unique(site):
    for address, page in site.pages.items():
        count = collections.Counter(element["id"] for element in page.select("[id]"))
        twice = [name for name, times in count.items() if times > 1]
        assert not twice, f"/{address} has these ids more than once: {twice}"


def test_each_image_has_a_text_and_its_size(site):
    for address, page in site.pages.items():
        for image in page.select("article img"):
            alt = image.get("alt", "")
            assert len(alt) > 20, (
                f"/{address}: {image.get('src', '')[:80]} needs a text that says what it shows"
            )
            assert image.get("width") and image.get("height"), (
                f"/{address}: {image['src'][:80]} has no size"
            )


def test_each_page_has_one_title_and_a_description_of_its_own(site):
    seen = {}
    for address, page in site.pages.items():
        assert len(page.select("h1")) == 1, f"/{address} has {len(page.select('h1'))} titles"
        if address != "404.html":
            description = page.select_one('meta[name="description"]')["content"]
            assert description not in seen, (
                f"/{address} and /{seen[description]} describe themselves alike"
            )
            seen[description] = address


def test_404_page_leads_on(site):
    links = [a["href"] for a in site.pages["404.html"].select("article a")]
    assert len(links) >= 8


def test_code_on_the_page_runs_as_a_reader_would_paste_it(site, tmp_path):
    """What was taken from the HTML is a snippet to the byte (which runs), or is run here."""
    files = [*snippet_files(), *experiment_files()]
    marks = re.compile(r"^ *# --8<-- \[\w+:[\w-]+\]\n", re.MULTILINE)  # no page shows them
    snippets = {marks.sub("", path.read_text(encoding="utf-8")).strip(): path for path in files}
    checked = 0
    for address, page in site.pages.items():
        if address.startswith("labs/"):
            continue  # its cells depend on each other; see the next test
        for number, block in enumerate(page.select(".language-python pre > code"), start=1):
            code = block.get_text().strip()
            checked += 1
            whole = [source for source in snippets if code in source]
            shown_whole = any(
                other.get_text().strip() in whole for other in page.select("pre > code")
            )
            if code not in snippets and shown_whole:
                continue  # a section of a file that the page shows whole
            if code in snippets:
                continue  # tests/test_snippets.py and test_evidence.py run it
            file = tmp_path / f"{address.strip('/').replace('/', '-')}-{number}.py"
            file.write_text(code, encoding="utf-8")
            run = run_snippet(file)
            assert not run.error, f"/{address}, Python block {number}: {run.error}\n{code}"
    assert checked >= len(snippets)


def test_code_of_a_lab_is_that_of_its_source(site):
    import jupytext

    for source in (SNIPPETS / "labs").glob("*.py"):
        cells = [
            cell.source.strip() for cell in jupytext.read(source).cells if cell.cell_type == "code"
        ]
        page = site.pages[f"labs/{source.stem}/"]
        assert [b.get_text().strip() for b in page.select(".language-python pre > code")] == cells
        assert (site.folder / f"labs/{source.stem}/{source.stem}.ipynb").is_file()
        assert page.select_one("a[download]")


def test_address_comes_from_the_environment(site, published):
    assert not site.pages[""].select('link[rel="canonical"], a.md-source, a[rel="edit"]')
    glossary = published.pages["glossary/"]
    canonical = glossary.select_one('link[rel="canonical"]')["href"]
    assert canonical == "https://guide.example/cnn-vs-rnn/glossary/"
    assert glossary.select_one('a[rel="edit"]')["href"].endswith("glossary.md")
    lab = published.pages["labs/cnn_and_gru_on_digits/"].select_one('a[href*="colab.example"]')
    assert (DOCS.parent / lab["href"].partition("/blob/main/")[2]).is_file()


def test_pages_ask_no_other_host_and_fit_a_phone(site, chromium):
    """In the dark scheme, which most others do not open; the sweep of `make audit` takes both."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    tab = context.new_page()
    elsewhere, errors = [], []
    own = (site.address, "data:", "blob:")
    tab.on("request", lambda r: r.url.startswith(own) or elsewhere.append(r.url))
    tab.on("console", lambda m: m.type == "error" and errors.append(f"{tab.url}: {m.text}"))
    tab.on("pageerror", lambda e: errors.append(f"{tab.url}: {e}"))
    wide = []
    for address in site.pages:
        go(tab, site.address + address)
        if tab.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(address)
    context.close()
    assert not elsewhere, f"asked of other hosts: {elsewhere}"
    assert not errors, errors
    assert not wide, f"wider than a phone: {wide}"


def test_figures_follow_the_colour_scheme_that_the_reader_chose(site, chromium):
    """A system in the light scheme, the page switched to the dark one: the figure turns dark."""
    context = chromium.new_context(color_scheme="light")
    tab = context.new_page()
    tab.goto(site.address + "labs/cnn_and_gru_on_digits/")
    figure = tab.locator("figure img").nth(1)
    figure.scroll_into_view_if_needed()
    light = figure.screenshot()
    tab.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    dark = figure.screenshot()
    context.close()
    assert light != dark
