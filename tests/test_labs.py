"""Every lab runs, and the recorded notebook is the one that its source gives."""

import os
import re

import jupytext
import nbformat
import pytest
from compare import figure_difference, text_difference
from nbclient import NotebookClient
from paths import BACKEND, DOCS, ROOT, SNIPPETS, shown

from tools.theme_svg import follow_colour_scheme

LABS = sorted((SNIPPETS / "labs").glob("*.py"))
TOLERANCE = 0.12  # printed scores: trained, so seed, backend and machine move them
SETUP = f"""
import matplotlib.pyplot as plt
import matplotlib_inline.backend_inline as inline
get_ipython().run_line_magic("matplotlib", "inline")
plt.style.use({str(ROOT / "tests/guide.mplstyle")!r})
inline.set_matplotlib_formats("svg", metadata={{"Date": None, "Creator": None}}, bbox_inches=None)
"""


def executed(source):
    """The notebook of a lab with fresh outputs, and nothing that differs by machine."""
    notebook = jupytext.read(source)
    notebook.cells.insert(0, nbformat.v4.new_code_cell(SETUP))
    NotebookClient(notebook, timeout=300, kernel_name="python3", coalesce_streams=True).execute(
        cwd=ROOT / "tests"
    )
    del notebook.cells[0]
    for number, cell in enumerate(notebook.cells):
        cell.id = f"cell-{number}"
        alt = cell.metadata.pop("alt", "")
        cell.metadata.clear()
        if cell.cell_type == "code":
            cell.execution_count = None
            cell.outputs = [_clean(output, alt, source) for output in cell.outputs]
    language = {"name": "python", "pygments_lexer": "ipython3", "file_extension": ".py"}
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook.metadata = nbformat.from_dict({"kernelspec": kernel, "language_info": language})
    return notebook


def _clean(output, alt, source):
    if output.output_type == "stream":
        assert output.name == "stdout", f"{shown(source)} warns: {output.text}"
        return output
    svg = output.data["image/svg+xml"]
    assert alt, f'{shown(source)}: a cell that draws needs a text: # %% alt="what the figure shows"'
    svg = follow_colour_scheme(svg[svg.index("<svg") :])
    svg = re.sub(r"(<svg[^>]*>)", lambda m: f"{m.group()}<title>{alt}</title>", svg, count=1)
    return nbformat.v4.new_output("display_data", {"image/svg+xml": svg})


def notebook_difference(new, recorded):
    """Say which cell of two executed notebooks differs, or return ""."""
    ours, theirs = (nbformat.reads(text, 4).cells for text in (new, recorded))
    for number, (a, b) in enumerate(zip(ours, theirs), start=1):
        if a.source != b.source:
            return f"the source of cell {number} differs"
        for c, d in zip(a.get("outputs", []), b.get("outputs", [])):
            if c.output_type == "stream":
                difference = text_difference(c.text, d.text, TOLERANCE)
            else:
                svgs = (x.data["image/svg+xml"] for x in (c, d))
                difference = BACKEND == "jax" and figure_difference(*svgs, TOLERANCE, pixels=40)
            if difference:
                return f"cell {number}, {difference}"
        if len(a.get("outputs", [])) != len(b.get("outputs", [])):
            return f"cell {number} has another number of outputs"
    return "" if len(ours) == len(theirs) else "the number of cells differs"


@pytest.mark.parametrize("source", LABS, ids=lambda p: p.stem)
def test_lab_runs_and_its_notebook_is_recorded(source, record_or_compare):
    os.environ["KERAS_BACKEND"] = BACKEND
    notebook = nbformat.writes(executed(source)) + "\n"
    record_or_compare(notebook, DOCS / "labs" / f"{source.stem}.ipynb", notebook_difference)
