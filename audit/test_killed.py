"""Killed at random moments, a build, a recording and an experiment leave only whole files.

Each is started in a copy of the tree and gets SIGKILL, with all that it has started, between its
beginning and a little after its usual end. Whatever stands in its place then is the old version or
the new one, git sees nothing else, and the next run succeeds.
"""

import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import time

import pytest
from built_site import build, reading_python
from paths import ROOT

MOMENTS = 10
SNIPPET = "applications/average_precision_by_hand"  # prints, draws, and has numbers
EXPERIMENT = '''"""An experiment that takes no time."""

import sys

print("model,parameters,seed,setting,value")
for seed in sys.argv[1:] or [0]:
    for size in range(2000):
        print(f"CNN,1,{seed},size {size},0.5")
'''


@pytest.fixture
def tree(tmp_path):
    """A copy of the repository under git, with the environments of this one."""
    names = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    copy = tmp_path / "guide"
    for name in filter(None, names.stdout.split("\0")):
        if (ROOT / name).is_file() and not name.startswith(".venv"):
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy / name)
    for command in ("init -q", "add -A"):
        subprocess.run(["git", *command.split()], cwd=copy, check=True)
    return copy


def digest(*paths):
    """A hash of files, or of all files in a folder."""
    known = hashlib.sha256()
    for path in paths:
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            if file.is_file():
                known.update(f"{file.relative_to(path)}\0".encode() + file.read_bytes())
    return known.hexdigest()


def killed(command, tree, seconds, begun=None, **environment):
    """Start a command and kill it, with its children, that much later; True if it had ended.

    The time runs from its start, or from when the path `begun` exists.
    """
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment}
    started = subprocess.Popen(
        command,
        cwd=tree,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    while begun and not begun.exists() and started.poll() is None:
        time.sleep(0.01)
    try:
        started.wait(seconds)
    except subprocess.TimeoutExpired:
        os.killpg(started.pid, signal.SIGKILL)
        started.wait()
        return False
    assert started.returncode == 0
    return True


def run(command, tree):
    """Run to the end; returns the seconds that it took."""
    began = time.monotonic()
    assert killed(command, tree, 600)
    return time.monotonic() - began


def others(tree):
    """Files that git neither knows nor ignores."""
    listed = ["git", "ls-files", "--others", "--exclude-standard"]
    return subprocess.run(listed, cwd=tree, capture_output=True, text=True).stdout.split()


def left_behind(tree):
    """What killed runs have left."""
    return [*tree.rglob(".*.new"), *tree.glob("site.*")]


def test_site_is_always_a_whole_one(tree):
    command = [reading_python(), "-m", "tools.build", "zip"]
    page = tree / "docs/about/index.md"
    text = page.read_text(encoding="utf-8")
    digests = []
    for more in ("\nOne more line.\n", ""):
        page.write_text(text + more, encoding="utf-8")
        seconds = run(command, tree)
        digests.append(digest(tree / "site"))
    new, old = digests
    assert new != old
    page.write_text(text + "\nOne more line.\n", encoding="utf-8")
    moments, new_site, begun = random.Random(0), tree / "site.new", 0
    for moment in range(MOMENTS):
        shutil.rmtree(new_site, ignore_errors=True)
        if moment % 2:  # while it writes, which is the lesser part
            killed(command, tree, moments.uniform(0, 0.3) * seconds, begun=new_site)
        else:
            killed(command, tree, moments.uniform(0, 1) * seconds)
        assert digest(tree / "site") in digests
        begun += new_site.exists()
        assert not others(tree)
    assert begun >= 2, "nearly all were killed before they wrote anything"
    run(command, tree)
    assert digest(tree / "site") == new and not left_behind(tree)
    # A build that is wrong changes nothing either.
    page.write_text("# No description\n\n[nowhere](nowhere.md)\n", encoding="utf-8")
    assert subprocess.run(command, cwd=tree, capture_output=True).returncode
    assert digest(tree / "site") == new
    assert build(tree / "elsewhere", source=tree).returncode, "another folder can be named"


def test_a_recording_is_the_old_one_or_the_new_one(tree):
    python = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    command = [*python, "tests/test_snippets.py", "--regen-all", "-k", SNIPPET]
    snippet = tree / f"snippets/{SNIPPET}.py"
    recorded = snippet.with_suffix(".out")
    figure = tree / f"docs/figures/{SNIPPET}.svg"
    seconds = run(command, tree)
    subprocess.run(["git", "add", "-A"], cwd=tree, check=True)
    files = [recorded, figure, figure.with_suffix(".csv")]
    new = {file: digest(file) for file in files}
    for file in files:
        file.write_text("old\n" * 100_000, encoding="utf-8")
    old = {file: digest(file) for file in files}
    moments = random.Random(1)
    for _ in range(MOMENTS):
        killed(command, tree, moments.uniform(0.6, 1) * seconds)  # it writes near its end
        for file in files:
            assert digest(file) in (old[file], new[file]), file.name
        assert not others(tree)
    run(command, tree)
    assert {file: digest(file) for file in files} == new and not left_behind(tree)


def test_rows_of_an_experiment_are_those_of_whole_runs(tree):
    (tree / "snippets/evidence/instant.py").write_text(EXPERIMENT, encoding="utf-8")
    subprocess.run(["git", "add", "-A"], cwd=tree, check=True)
    command = [sys.executable, "-m", "tools.evidence", "instant"]
    table = tree / "snippets/evidence/instant.csv"
    seconds = run(command, tree)
    whole = table.read_bytes()
    moments, seen = random.Random(2), set()
    for _ in range(MOMENTS):
        table.unlink(missing_ok=True)
        killed(command, tree, moments.uniform(0.3, 1) * seconds)
        rows = table.read_text(encoding="utf-8").splitlines()[2:] if table.exists() else []
        assert len(rows) % 2000 == 0 and all(row.endswith(",0.5") for row in rows)
        seen.add(len(rows) // 2000)
        assert set(others(tree)) <= {"snippets/evidence/instant.csv"}
    assert len(seen) > 3, f"killed at too few moments: {seen}"
    run(command, tree)
    assert table.read_bytes() == whole and not left_behind(tree)
