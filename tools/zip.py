"""Two files to take along: the guide as a folder that opens without a server, and all snippets.

`make zip` builds the site with both in its folder downloads/. The same site gives the same
bytes. The guide in the folder is the built site itself, whose links to a folder name the file in
it; so the addresses in raw HTML, in labs and in data stay what the tests of the site saw.
"""

import re
import sys
import tomllib
import zipfile
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent
GUIDE, SNIPPETS = "cnn-vs-rnn-guide", "cnn-vs-rnn-snippets"
# What only a web server, a search engine or a debugger asks for.
ONLINE = re.compile(
    r"downloads/|assets/cards/|assets/javascripts/lunr/|(404\.html|robots\.txt|changes\.xml)$"
    r"|sitemap\.xml|.*\.map$"
)
LINK = re.compile(r'(<(?:a|link)\b[^>]*?\shref=")(?![a-z][a-z+.-]*:|//|#)([^"#?]*)')
MODULE = re.compile(r'<script type="module"[^>]*? src="([^"]*)"></script>')
PRELOAD = re.compile(r'<link rel="preload"[^>]*>')
DOWNLOAD = re.compile(r'<a href="[./]*downloads/[^"]*">(.*?)</a>')
LOADER = """\
// A browser refuses modules, and what they fetch, to a page from a folder: there, figures stand in
// the place of the instruments. From a server the instruments and the search come back.
if (location.protocol === "file:") document.documentElement.classList.add("from-folder");
else
  for (const { dataset } of document.querySelectorAll("script[data-module]"))
    import(new URL(dataset.module, document.baseURI));
"""
README_GUIDE = """\
CNN vs RNN, Measured: the whole guide in one folder

Open index.html in a browser. Text, figures, code, solutions and labs need no network and no server.
From a folder a browser refuses modules: a figure stands in the place of each instrument, and there
is no search (your browser searches within a page; the sections at the top lead everywhere).
With a server on your own machine both come back:

    python -m http.server --bind 127.0.0.1     in this folder, then open http://127.0.0.1:8000

Code: MIT. Prose and figures: CC BY 4.0. See LICENSE.
"""
README_SNIPPETS = """\
# All snippets of CNN vs RNN, Measured

Each file below snippets/ is a whole program; the `.out` beside it is what it printed when it was
recorded, a `.csv` the rows of an experiment, seed by seed. Python 3.11 or newer runs them:

    python -m venv .venv
    .venv/bin/python -m pip install -r requirements.txt
    KERAS_BACKEND=jax .venv/bin/python snippets/architecture/convolution_by_hand.py

TensorFlow or PyTorch do as well: install one and name it in KERAS_BACKEND. Code: MIT, see LICENSE.
"""


def pack(file, content, top=""):
    """Write `content` (name: bytes) below the folder `top` of a zip: sorted, without a clock."""
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as made:
        for name in sorted(content):
            entry = zipfile.ZipInfo(
                PurePosixPath(top, name).as_posix()
            )  # bears the first day of 1980
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 3
            entry.external_attr = 0o644 << 16
            made.writestr(entry, content[name])
    new.replace(file)  # a run that is stopped leaves no half a zip


def from_folder(html, name):
    """A page of the site, at `name`, as a browser can read it from a folder."""

    def named(link):
        start, path = link.groups()
        if path and (path.endswith("/") or path.rpartition("/")[2] in (".", "..")):
            path = path.removesuffix("/") + "/index.html"
        return start + path

    html = without_downloads(LINK.sub(named, html))
    html = PRELOAD.sub("", html)  # of a font, which comes without it; from a folder it is refused
    html = MODULE.sub(r'<script type="text/plain" data-module="\1"></script>', html)
    html = html.replace("With scripts on,", "From a server (see README.txt),")
    up = "../" * name.count("/")
    return html.replace("</head>", f'<script defer src="{up}from_folder.js"></script></head>', 1)


def without_downloads(html):
    """The page where there is nothing to download: the links become their words."""
    return DOWNLOAD.sub(r"\1", html)


def guide(site):
    """The files of the guide in a folder, from the built site."""
    content = {}
    for file in site.rglob("*"):
        name = file.relative_to(site).as_posix()
        if file.is_file() and not ONLINE.match(name):
            content[name] = file.read_bytes()
            if file.suffix == ".html":
                html = from_folder(content[name].decode("utf-8"), name)
                content[name] = html.encode("utf-8")
    content["from_folder.js"] = LOADER.encode()
    content["search/search_index.js"] = b"var __index = {};\n"  # asked for, and not used
    content["README.txt"] = README_GUIDE.encode()
    content["LICENSE"] = (ROOT / "LICENSE").read_bytes()
    return content


def snippets(root=ROOT):
    """The files of the zip of snippets: programs, what they printed, and what they need."""
    content = {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in (root / "snippets").rglob("*")
        if file.suffix in (".py", ".out", ".csv") and not file.name.startswith(".")
    }
    content["requirements.txt"] = requirements(root).encode()
    content["README.md"] = README_SNIPPETS.encode()
    content["LICENSE"] = (root / "LICENSE").read_bytes()
    return content


def requirements(root=ROOT):
    """What a snippet may import, in the versions that the suite ran; no host, no hash."""
    groups = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    locked = (root / "requirements/all.txt").read_text(encoding="utf-8")
    lines = []
    for wanted in groups["dependency-groups"]["snippets"]:
        name = re.match(r"[\w-]+", wanted)[0]
        version = re.search(rf"^{name}==(\S+)", locked, re.MULTILINE)
        lines.append(f"{version[0]}\n")
    return "".join(lines)


def main(site):
    """Write both zips into the built site."""
    for name, content in ((GUIDE, guide(site)), (SNIPPETS, snippets())):
        file = site / "downloads" / f"{name}.zip"
        pack(file, content, name)
        print(f"{file.as_posix()}: {len(content)} files, {file.stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
