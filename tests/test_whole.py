"""Killed at any moment, what writes leaves the old file or the new one, and nothing in between."""

import random
import subprocess
import sys
import time

import pytest
from paths import ROOT

from tools import whole

# Replaces a file of a megabyte again and again, by ones and by twos.
WRITER = """
import sys
from pathlib import Path
from tools import whole
print("begins", flush=True)
while True:
    for digit in "12":
        whole.write(Path(sys.argv[1]), digit * 1_000_000)
"""


def test_a_killed_writer_leaves_a_whole_file(tmp_path):
    file, moments = tmp_path / "rows.csv", random.Random(0)
    file.write_text("0" * 1_000_000)
    seen = set()
    for _ in range(6):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, file], cwd=ROOT, stdout=subprocess.PIPE
        )
        writer.stdout.readline()
        time.sleep(moments.uniform(0, 0.05))
        writer.kill()
        writer.communicate()
        text = file.read_text()
        assert len(text) == 1_000_000 and len(set(text)) == 1
        seen |= set(text)
        assert {path.name for path in tmp_path.iterdir()} <= {"rows.csv", ".rows.csv.new"}
    assert seen & {"1", "2"}, "no writer had begun when it was killed"
    whole.sweep(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["rows.csv"]


def test_what_fails_while_it_is_written_changes_nothing(tmp_path):
    file = tmp_path / "font.woff2"
    file.write_text("old")
    with pytest.raises(ValueError), whole.replacing(file) as new:
        new.write_text("ne")
        raise ValueError
    assert [path.read_text() for path in tmp_path.iterdir()] == ["old"]


def test_a_folder_is_swapped_in_whole(tmp_path):
    for name, text in {"site": "old", "site.old": "older", "site.new": "new"}.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(text)
    whole.swap(tmp_path / "site.new", tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (tmp_path / "site/index.html").read_text() == "new"


def test_git_ignores_what_a_killed_run_leaves():
    left = ["site.new/a", "site.old/a", "requirements/.lock.new/a"]
    left += ["snippets/training/.x.out.new", "docs/figures/training/.x.svg.new"]
    told = subprocess.run(["git", "check-ignore", *left], cwd=ROOT, capture_output=True, text=True)
    if told.returncode == 128:
        pytest.skip("no checkout of git")
    assert told.stdout.split() == left
