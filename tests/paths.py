"""Where things stand in the repository."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
FIGURES = DOCS / "figures"
SNIPPETS = ROOT / "snippets"
BACKEND = os.environ["KERAS_BACKEND"]


def shown(path):
    """`path` as a reader of a failure message would type it."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def snippet_files():
    """Every snippet; labs, experiments and tasks have tests of their own."""
    others = ("labs", "evidence", "tasks")
    return sorted(p for p in SNIPPETS.rglob("*.py") if p.parent.name not in others)


def experiment_files():
    """Every experiment: those behind a claim, and those that try both architectures on a task."""
    return sorted([*SNIPPETS.glob("evidence/*.py"), *SNIPPETS.glob("tasks/*.py")])


def snippet_name(path):
    """`architecture/cnn` for snippets/architecture/cnn.py, as tests/snippets.toml spells it."""
    return path.relative_to(SNIPPETS).with_suffix("").as_posix()


def figure_file(snippet):
    """Where the figure of a snippet is recorded."""
    return FIGURES / f"{snippet_name(snippet)}.svg"
