"""A lab as Markdown: for language models, and for a renderer that knows no notebooks."""

import json
import posixpath
import re
from urllib.parse import quote

from tools.figure_size import svg_size

FIRST = re.compile(r"^[^#\s].*?[.](?=\s)", re.DOTALL | re.MULTILINE)  # sentence that is no heading


def markdown(source, output="```text", picture=lambda svg: ""):
    """A recorded notebook as Markdown: its text, its code and what the code printed.

    source: the notebook's JSON; output: what a fence around printed text begins with;
    picture: what stands in the place of an SVG figure.
    """
    parts = []
    for cell in json.loads(source)["cells"]:
        told = "".join(cell["source"])
        parts.append(f"```python\n{told}\n```" if cell["cell_type"] == "code" else told)
        for shown in cell.get("outputs", []):
            printed = "".join(shown.get("text", []))
            svg = "".join(shown.get("data", {}).get("image/svg+xml", []))
            parts.append(f"{output}\n{printed.rstrip()}\n```" if printed else picture(svg))
    return "\n\n".join(filter(None, parts)) + "\n"


def page(source):
    """The Markdown of the lab's page, with its figures and, for search engines, what it says of
    itself first, without asides.
    """
    text = markdown(source, "``` { .text .lab-output }", figure)
    about = json.dumps(without_asides(FIRST.search(text)[0]), ensure_ascii=False)
    return f"---\ndescription: {about}\n---\n\n{text}"


def without_asides(sentence):
    """A sentence on one line, without what it says in parentheses."""
    return " ".join(re.sub(r"\s+\([^)]*\)", "", sentence).split())


def figure(svg):
    """The figure in its page; percent-encoded text compresses to half of what base64 does."""
    alt = svg.partition("<title>")[2].partition("</title>")[0]
    width, height = svg_size(svg)
    return (
        f'<figure><img alt="{alt}" width="{width}" height="{height}" loading="lazy" '
        f'src="data:image/svg+xml,{quote(svg, safe=" =/:;,()-.{}")}"></figure>'
    )


def links(page, colab):
    """Download, and, where the guide knows its own repository, Open in Colab."""
    source = page.file.src_uri
    name = posixpath.basename(source)
    links = [f'<a class="md-button" href="{name}" download>Download the notebook</a>']
    if colab:
        links.append(f'<a class="md-button" href="{colab}/docs/{source}">Open in Colab</a>')
    style = '<link rel="stylesheet" href="../../stylesheets/notebook.css">'
    return f'{style}<p class="lab-links">{"".join(links)}</p>'
