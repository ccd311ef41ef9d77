"""The workflows are well formed, pinned and safe; so are the other files that GitHub reads."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from paths import ROOT, shown

WORKFLOWS = sorted((ROOT / ".github/workflows").glob("*.yml"))
BIN = Path(sys.executable).parent


def run(command, *arguments):
    done = subprocess.run(
        [BIN / command, *map(str, arguments)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_workflows_have_the_form_that_github_asks_for():
    run("check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)


def test_dependabot_file_has_the_form_that_github_asks_for():
    run(
        "check-jsonschema", "--builtin-schema", "vendor.dependabot", ROOT / ".github/dependabot.yml"
    )


def test_workflows_are_safe():
    run("zizmor", "--offline", "--persona=auditor", "--no-progress", ROOT / ".github")


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda p: p.name)
def test_actions_are_pinned_by_commit(workflow):
    for number, line in enumerate(workflow.read_text(encoding="utf-8").splitlines(), start=1):
        if action := re.search(r"uses: (\S+)", line):
            pinned = re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action.group(1)) and "# v" in line
            assert pinned, f"{shown(workflow)}:{number}: pin by commit, with the version behind it"


def test_citation_file_has_the_form_that_its_readers_ask_for():
    run(
        "check-jsonschema", "--builtin-schema", "vendor.citation-file-format", ROOT / "CITATION.cff"
    )
