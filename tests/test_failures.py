"""What is broken is found, and the message names the file, the line and the way to mend it.

Each test breaks one thing in a copy of the tree, then does what an author would do.
"""

import logging
import os
import re
import shutil
import subprocess
import sys

import pytest
from built_site import build
from mkdocs.utils import DuplicateFilter
from paths import ROOT

from tools.pages import say_it_again

PAGE = "docs/about/index.md"
SNIPPET = "architecture/simple_rnn_regressor_parameters"
NAME = SNIPPET.rpartition("/")[2]


@pytest.fixture
def tree(tmp_path):
    """A copy of the repository without what was built or installed."""
    left_out = (".git", ".venv*", ".cache", "site", "site.*", "node_modules", "__pycache__")
    ignore = shutil.ignore_patterns(*left_out, ".*_cache")
    return shutil.copytree(ROOT, tmp_path / "guide", ignore=ignore)


def replace(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file.name} does not hold {old!r} any more: mend this test"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def append(file, text):
    """Add lines to the end of a page; returns the number of the first new line."""
    lines = file.read_text(encoding="utf-8").rstrip("\n").splitlines()
    file.write_text("\n".join([*lines, "", *text.splitlines()]) + "\n", encoding="utf-8")
    return len(lines) + 2


def suite(tree, *arguments):
    """What pytest says in the broken tree."""
    environment = {**os.environ, "KERAS_BACKEND": "jax", "PYTEST_ADDOPTS": ""}
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-p",
            "no:randomly",
            "-p",
            "no:cacheprovider",
            *arguments,
        ],
        cwd=tree,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1, done.stdout + done.stderr
    return done.stdout


def strict_build(tree):
    """What MkDocs says in the broken tree."""
    done = build(tree / "site", source=tree)
    assert done.returncode != 0
    return done.stdout + done.stderr


def test_missing_include(tree):
    line = append(tree / PAGE, '```python title="x"\n--8<-- "about/gone.py"\n```') + 1
    said = strict_build(tree)
    assert f"{PAGE}:{line}: there is no snippets/about/gone.py. Write it, or mend the line" in said


def test_missing_section(tree):
    line = append(tree / PAGE, f'```python title="x"\n--8<-- "{SNIPPET}.py:gone"\n```') + 1
    said = strict_build(tree)
    assert f"{PAGE}:{line}: snippets/{SNIPPET}.py has no section 'gone'. Mark it there:" in said


def test_missing_recording(tree):
    (tree / f"snippets/{SNIPPET}.out").unlink()
    missing = f"snippets/{SNIPPET}.out was never recorded. Run: make record ONLY={NAME}"
    assert re.search(rf"docs/\S+\.md:\d+: {missing}", strict_build(tree))
    said = suite(tree, "tests/test_snippets.py", "-k", SNIPPET)
    assert f"snippets/{SNIPPET}.out was never recorded: make record ONLY={NAME}" in said
    assert not (tree / f"snippets/{SNIPPET}.out").exists()


def test_include_that_a_formatter_mangled(tree):
    line = append(tree / PAGE, f'```python title="x"\n--8 < --"{SNIPPET}.py"\n```') + 1
    said = strict_build(tree)
    assert f"{PAGE}:{line}: not an include line" in said
    assert 'Write: --8<-- "chapter/file.py"' in said


def test_navigation_entry_without_file(tree):
    config = tree / "mkdocs.yml"
    line = append(config, "") - 1
    replace(config, "  - Home: index.md\n", "  - Home: index.md\n  - Gone: gone.md\n")
    line = config.read_text(encoding="utf-8").splitlines().index("  - Gone: gone.md") + 1
    said = strict_build(tree)
    assert f"mkdocs.yml:{line}: docs/gone.md is not there. Write it, or take the line out" in said


def test_snippet_that_raises(tree):
    snippet = tree / f"snippets/{SNIPPET}.py"
    line = append(snippet, "1 / 0")
    said = suite(tree, "tests/test_snippets.py", "-k", SNIPPET)
    assert f"snippets/{SNIPPET}.py:{line}: ZeroDivisionError" in said
    assert f"To see it whole: python snippets/{SNIPPET}.py" in said


def test_snippet_whose_output_changed(tree):
    replace(tree / f"snippets/{SNIPPET}.out", "5801", "5802")
    said = suite(tree, "tests/test_snippets.py", "-k", SNIPPET)
    assert f"snippets/{SNIPPET}.out: line" in said
    assert f"If the new one is right: make record ONLY={NAME}" in said


def test_orphaned_recordings(tree):
    (tree / "snippets/training/gone.out").write_text("1\n", encoding="utf-8")
    (tree / "docs/figures/training/gone.svg").write_text("<svg/>", encoding="utf-8")
    said = suite(tree, "tests/test_repository.py", "-k", "recorded_output")
    for orphan in ("snippets/training/gone.out", "docs/figures/training/gone.svg"):
        assert orphan in said
    assert "To mend: git rm" in said


def test_python_that_nobody_runs(tree):
    line = append(tree / PAGE, '```python hl_lines="1"\nprint(1)\n```')
    said = suite(tree, "tests/test_pages.py", "-k", "somebody_runs")
    assert f"{PAGE}:{line}: nobody runs this Python" in said
    assert "Make it ```python alone" in said


def test_number_that_no_longer_matches_its_result(tree):
    quote = f'<data value="{SNIPPET}.out: total">5,802</data>'
    line = append(tree / PAGE, f"The network has {quote} parameters, or 12.5 times more.")
    said = suite(tree, "tests/test_pages.py", "-k", "measured_number")
    assert f"{PAGE}:{line}: 5,802 is not what snippets/{SNIPPET}.out shows" in said
    assert f"Mend the number, or run: make record ONLY={NAME}" in said
    assert f"{PAGE}:{line}: where does 12.5 come from?" in said


def test_what_is_wrong_is_said_each_time():
    """MkDocs says a message once in its life, so `make serve` was silent the second time."""
    log, once = logging.getLogger("mkdocs.commands.build"), DuplicateFilter()
    record = logging.makeLogRecord({"msg": "docs/a.md:1: gone"})
    log.addFilter(once)
    try:
        assert once(record) and not once(record)
        say_it_again()
        assert once(record)
    finally:
        log.removeFilter(once)
