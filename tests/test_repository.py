"""Recordings have owners, snippets keep their shape, locks name no host, code is in style."""

import ast
import builtins
import json
import re
import subprocess
import sys
import tomllib

import pytest
from paths import FIGURES, ROOT, SNIPPETS, experiment_files, shown, snippet_files, snippet_name

from tools import diagrams, task_pictures
from tools.figures.myths import MYTHS

LINES = {"applications": 80}  # a whole task takes more than the 40 of other chapters
# What the data comes from and what draws; a backend's own name is declared in tests/snippets.toml.
LIBRARIES = {"keras", "numpy", "matplotlib", "sklearn", "scipy", "statsmodels", "skimage", "pandas"}
SETTINGS = tomllib.loads((ROOT / "tests/snippets.toml").read_text(encoding="utf-8"))


def test_every_recorded_output_has_a_snippet():
    owners = {path.with_suffix("") for path in [*snippet_files(), *experiment_files()]}
    owners |= {SNIPPETS / "myths" / name for name in MYTHS}
    owners |= {SNIPPETS / "diagrams" / name for name in diagrams.names()}
    owners |= {SNIPPETS / "gallery" / page for page in task_pictures.PICTURES}
    owners |= {SNIPPETS / "choosing/decision"}  # drawn by hand: boxes and arrows
    recorded = [*SNIPPETS.rglob("*.out"), *SNIPPETS.rglob("*.csv")]
    orphans = [p for p in recorded if p.with_suffix("") not in owners]
    orphans += [
        p
        for p in [*FIGURES.rglob("*.svg"), *FIGURES.rglob("*.csv")]
        if SNIPPETS / p.relative_to(FIGURES).with_suffix("") not in owners
    ]
    names = ", ".join(map(shown, orphans))
    assert not orphans, f"recorded for a snippet that is gone: {names}. To mend: git rm {names}"


@pytest.mark.parametrize("snippet", snippet_files(), ids=snippet_name)
def test_snippet_can_be_pasted_into_an_empty_file(snippet):
    source = snippet.read_text(encoding="utf-8")
    tree = ast.parse(source)
    finding = ast.get_docstring(tree) or ""
    assert finding.endswith(".") and "\n" not in finding, f"{shown(snippet)}:1: say the finding"
    length = len(source.splitlines())
    most = LINES.get(snippet.parent.name, 40)
    assert length <= most, f"{shown(snippet)} has {length} lines: at most {most}, one idea a file"
    allowed = (
        LIBRARIES
        | sys.stdlib_module_names
        | set(SETTINGS["only_on"].get(snippet_name(snippet), []))
    )
    for node in ast.walk(tree):
        modules = [a.name for a in node.names] if isinstance(node, ast.Import) else []
        modules += [node.module] if isinstance(node, ast.ImportFrom) else []
        for module in modules:
            assert module.split(".")[0] in allowed, (
                f"{shown(snippet)}:{node.lineno}: imports {module}"
            )
    assert "__main__" not in source, f"{shown(snippet)}: a reader pastes it, so no __main__ guard"


@pytest.mark.parametrize("snippet", snippet_files(), ids=snippet_name)
def test_snippet_leaves_the_next_one_of_its_page_alone(snippet):
    """So that a page's code, pasted from top to bottom, runs: names and settings stay sound."""
    source = snippet.read_text(encoding="utf-8")
    tree = ast.parse(source)
    bound = {
        n.id for n in ast.walk(tree) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)
    }
    bound |= {n.name for n in tree.body if isinstance(n, ast.FunctionDef | ast.ClassDef)}
    hidden = bound & set(dir(builtins))
    assert not hidden, f"{shown(snippet)} hides Python's own {', '.join(hidden)}"
    lasting = re.search(r"keras\.config\.set_\w+|os\.chdir|os\.environ\[", source)
    assert not lasting, f"{shown(snippet)}: {lasting[0]} outlasts the snippet"
    traced = source.count("tracemalloc.start") - source.count("tracemalloc.stop")
    assert not traced, f"{shown(snippet)}: tracemalloc goes on, slows the next one and falsifies it"


def test_settings_name_snippets_that_exist():
    names = {snippet_name(path) for path in snippet_files()}
    unknown = (SETTINGS["tolerance"].keys() | SETTINGS["only_on"].keys()) - names
    assert not unknown, f"tests/snippets.toml names snippets that are gone: {sorted(unknown)}"


@pytest.mark.parametrize(
    "lock", sorted((ROOT / "requirements").glob("*.txt")), ids=lambda p: p.name
)
def test_lock_names_no_host_and_has_hashes(lock):
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text and "index-url" not in text, f"{shown(lock)}: run make lock"
    if lock.name != "torch.txt":
        assert text.count("==") <= text.count("--hash=sha256:"), f"{shown(lock)}: run make lock"


def test_lock_of_lighthouse_names_no_host_and_has_hashes():
    packages = json.loads((ROOT / "audit/package-lock.json").read_text("utf-8"))["packages"]
    for name, package in packages.items():
        assert "resolved" not in package, "write it by `npm install` in audit/, see audit/.npmrc"
        assert not name or package["integrity"].startswith("sha512-"), name


@pytest.mark.parametrize("command", [["check"], ["format", "--check"]], ids=" ".join)
def test_code_is_in_good_style(command):
    run = subprocess.run(
        [sys.executable, "-m", "ruff", *command, "."], cwd=ROOT, capture_output=True, text=True
    )
    assert run.returncode == 0, (
        f"{run.stdout}{run.stderr}\nTo mend: ruff check --fix .; ruff format ."
    )
