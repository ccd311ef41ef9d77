"""Turn the HTML that mkdocs-jupyter makes of a lab into that of an ordinary page.

It brings several hundred kilobytes of JupyterLab's styles and scripts into each page; what
is kept here is the text, the code, the output and the figures, marked up like everywhere else.
"""

import base64
import logging
import posixpath
import re

from bs4 import BeautifulSoup

from tools.labs import figure, links, without_asides

log = logging.getLogger("mkdocs.plugins.lean_notebook")
JUPYTERS = re.compile(r"<(style|script)\b.*?</\1>", re.DOTALL)


def lean(html, page, files, colab):
    """Return the lab's HTML without JupyterLab.

    page, files: of MkDocs; links to other Markdown pages are resolved with them.
    colab: Colab's address of the repository, or "" where it is not known.
    """
    notebook = BeautifulSoup(JUPYTERS.sub("", html), "html.parser")
    parts = []
    for cell in notebook.select('.jp-Cell[id^="cell-id"]'):
        if "jp-MarkdownCell" in cell["class"]:
            parts.append(cell.select_one(".jp-MarkdownOutput").decode_contents())
        else:
            code = cell.select_one(".jp-InputArea-editor pre")
            parts.append(_block("python", _inner(code)))
            parts.extend(_output(output) for output in cell.select(".jp-OutputArea-output"))
    lab = BeautifulSoup("\n".join(parts), "html.parser")
    page.meta["description"] = _first_sentence(lab)
    for link in lab.select('a[href$=".md"], a[href*=".md#"]'):
        folder = posixpath.dirname(page.file.src_uri)
        path, hash_mark, anchor = link["href"].partition("#")
        target = posixpath.normpath(posixpath.join(folder, path))
        file = files.get_file_from_path(target)
        if file:
            link["href"] = file.url_relative_to(page.file) + hash_mark + anchor
        else:  # a strict build stops at a warning
            log.warning("docs/%s links to docs/%s, which is not there", page.file.src_uri, target)
    for anchor in lab.select("a.anchor-link"):
        anchor["class"], anchor["title"] = "headerlink", "Link to this section"
    return links(page, colab) + str(lab)


def _first_sentence(lab):
    """What the lab says of itself first, without asides: its description for search engines."""
    return re.match(r".*?[.](?= |$)", without_asides(lab.find("p").get_text()))[0]


def _inner(pre):
    for link in pre.select("a"):
        link.decompose()
    return pre.decode_contents().strip("\n")


def _block(language, code, css=""):
    return (
        f'<div class="language-{language} highlight {css}"><pre><code>{code}\n</code></pre></div>'
    )


def _output(output):
    picture = output.find("img")
    if not picture:
        return _block("text", _inner(output.find("pre")), "lab-output")
    return figure(base64.b64decode(picture["src"].partition(",")[2]).decode())
