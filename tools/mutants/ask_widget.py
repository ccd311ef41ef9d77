"""Ask the suite about a module of an instrument: its test file, in one browser for all mutants.

A wait that ended without its event is tried once more: on a busy machine it proves little.
"""

import functools
from pathlib import Path

PATIENCE = 8_000  # ms that a browser waits for something that a mutant may have removed
OTHER_TESTS = {"quiz_questions": "shape_quiz", "spaced_repetition": "interview_trainer"}
KEPT = {}  # what the fixtures below hand out
FIXTURES = """

@pytest.fixture(scope="session")
def site():
    from tools.mutants.ask_widget import KEPT

    return KEPT["site"]


@pytest.fixture(scope="session")
def chromium():
    from tools.mutants.ask_widget import KEPT

    return KEPT["chromium"]
"""


def warm_up(trial):
    """Build the site of the copy once, and let its tests have this one."""
    import built_site

    class Built(built_site.Site):
        """A built site whose pages are parsed when a test asks for them."""

        def __init__(self, folder):
            self.folder = Path(folder)

        @functools.cached_property
        def pages(self):
            return built_site.Site(self.folder).pages

    with (trial.tree / "tests/conftest.py").open("a", encoding="utf-8") as conftest:
        conftest.write(FIXTURES)
    folder = trial.tree / "site"
    done = built_site.build(folder, source=trial.tree)
    assert done.returncode == 0, done.stdout + done.stderr
    KEPT["site"] = Built(folder)


def ask(trial):
    """A function that says of a module what its tests say, as `ask_snippet.ask` does."""
    from playwright import sync_api

    from tools import browser

    KEPT["chromium"] = browser.launch(sync_api.sync_playwright().start())
    new_page = sync_api.Browser.new_page

    def impatient_page(self, **options):
        page = new_page(self, **options)
        page.set_default_timeout(PATIENCE)
        return page

    sync_api.Browser.new_page = impatient_page

    def asked(name, unchanged):
        found = _tested(Path(name).stem)
        return _tested(Path(name).stem) if "Timeout" in found["why"] else found

    return asked


def _tested(stem):
    import pytest

    failures = []

    class Listener:
        def pytest_runtest_logreport(self, report):
            if report.failed:
                crash = getattr(report.longrepr, "reprcrash", None)
                said = crash.message if crash else str(report.longrepr)
                failures.append(f"{report.nodeid.partition('::')[2]}: {said[:300]}")

    tests = f"tests/test_{OTHER_TESTS.get(stem, stem)}.py"
    options = ["-x", "-q", "-p", "no:randomly", "-p", "no:cacheprovider", tests]
    code = pytest.main(options, plugins=[Listener()])
    outcome = {0: "passed", 1: "failed"}.get(code, "error")
    return {"outcome": outcome, "why": (failures or [""])[0], "made": ""}
