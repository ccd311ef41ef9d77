"""What readers take along: the guide opens from a folder, a snippet of the other zip runs."""

import posixpath
import re
import subprocess
import sys
import zipfile
from html import unescape
from urllib.parse import unquote, urlsplit

import pytest
from built_site import serve
from paths import experiment_files, snippet_files
from test_without_scripts import KINDS

from tools import zip as take

ADDRESS = re.compile(r'<[a-z][^>]*? (?:href|src|data-module)="([^"]+)"')
OPENED = ["front", "chapter with formulas and an instrument", "measurement", "lab", "trainer"]


@pytest.fixture(scope="module")
def folder(site, tmp_path_factory):
    """The zip of the guide, unzipped into an empty folder."""
    empty = tmp_path_factory.mktemp("taken")
    take.pack(empty / "guide.zip", take.guide(site.folder), take.GUIDE)
    with zipfile.ZipFile(empty / "guide.zip") as taken:
        assert taken.testzip() is None
        taken.extractall(empty)
    return empty / take.GUIDE


def test_same_files_give_the_same_bytes(tmp_path):
    content = {"b.txt": b"two", "a/a.txt": b"one"}
    take.pack(tmp_path / "first.zip", content, "top")
    take.pack(tmp_path / "second.zip", dict(reversed(content.items())), "top")
    first, second = (tmp_path / name for name in ("first.zip", "second.zip"))
    assert first.read_bytes() == second.read_bytes()
    assert zipfile.ZipFile(first).namelist() == ["top/a/a.txt", "top/b.txt"]


def test_every_link_inside_the_folder_leads_to_a_file(folder):
    broken, checked = [], 0
    for page in sorted(folder.rglob("*.html")):
        here = page.relative_to(folder).as_posix()
        for address in ADDRESS.findall(page.read_text(encoding="utf-8")):
            link = urlsplit(unescape(address))
            if link.scheme or link.netloc or not link.path:
                continue
            checked += 1
            target = posixpath.normpath(posixpath.join(posixpath.dirname(here), unquote(link.path)))
            if target.startswith("..") or not (folder / target).is_file():
                broken.append(f"{here}: {address}")
    assert checked > 5000 and not broken, broken[:10]


@pytest.mark.parametrize("kind", [*OPENED, "exercises"])
def test_page_opens_from_the_folder(folder, chromium, kind):
    tab = chromium.new_page()
    complaints, asked = [], []
    tab.on("pageerror", lambda error: complaints.append(str(error)))
    tab.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto((folder / KINDS[kind] / "index.html").as_uri(), wait_until="load")
    tab.wait_for_timeout(300)
    assert len(tab.locator("article").inner_text()) > 100
    assert tab.locator(".md-header").evaluate("e => getComputedStyle(e).display") != "none"
    for stand_in in tab.locator(".widget").all():
        assert stand_in.locator("figure img, p").first.is_visible()
    assert "With scripts on," not in tab.locator("article").inner_text()
    assert not tab.locator(".md-search:visible, [for=__search]:visible").count()
    elsewhere = [url for url in asked if not url.startswith(("file:", "data:"))]
    tab.close()
    assert not complaints and not elsewhere, (complaints, elsewhere)


def test_links_of_the_folder_can_be_followed(folder, chromium):
    tab = chromium.new_page()
    front = (folder / "index.html").as_uri()
    tab.goto(front)
    tab.locator(".ways a").first.click()
    tab.wait_for_url(lambda url: url != front)
    assert tab.url.endswith("/index.html") and tab.locator("h1").is_visible()
    tab.close()


def test_instruments_come_back_from_a_server(folder, chromium):
    tab = chromium.new_page()
    tab.goto(serve(folder) + "architecture/cnn/index.html")
    tab.locator(".widget button, .widget input, .widget canvas").first.wait_for()
    tab.close()


def test_zip_of_snippets_holds_all_and_one_runs(tmp_path):
    content = take.snippets()
    programs = {name for name in content if name.endswith(".py")}
    files = [*snippet_files(), *experiment_files()]
    assert {f"snippets/{path.parent.name}/{path.name}" for path in files} <= programs
    wanted = content["requirements.txt"].decode()
    assert "keras==" in wanted and "://" not in wanted and "--" not in wanted
    take.pack(tmp_path / "snippets.zip", content, take.SNIPPETS)
    with zipfile.ZipFile(tmp_path / "snippets.zip") as taken:
        taken.extractall(tmp_path)
    top = tmp_path / take.SNIPPETS
    named = "snippets/architecture/convolution_by_hand.py"
    assert named in (top / "README.md").read_text(encoding="utf-8")
    run = subprocess.run(
        [sys.executable, named], cwd=top, capture_output=True, text=True, timeout=120
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout == (top / named).with_suffix(".out").read_text(encoding="utf-8")


def test_downloads_are_linked_only_where_they_lie(site, published):
    """`make zip` puts them beside the pages; another build names them, and links to nothing."""
    names = [f"{take.GUIDE}.zip", f"{take.SNIPPETS}.zip"]
    for built, links in ((site, []), (published, [f"../downloads/{name}" for name in names])):
        about = built.pages["about/"]
        assert all(name in about.get_text() for name in names)
        assert [a["href"] for a in about.select('a[href*="downloads/"]')] == links
