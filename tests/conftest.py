"""Settings of the suite: the backend, how a recording is compared, what is said at the end."""

import contextlib
import functools
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
# Figures that are drawn from the rows of experiments; all else is recorded by `make record`.
AGAIN = dict.fromkeys(("evidence", "tasks"), "make evidence ONLY={}") | {"myths": "make evidence"}

# Before anything imports Keras, JAX or Matplotlib.
os.environ.setdefault("KERAS_BACKEND", "jax")
os.environ.setdefault("JAX_COMPILATION_CACHE_DIR", str(ROOT / ".cache/jax"))
os.environ.setdefault("JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS", "0")
os.environ.setdefault("OMP_NUM_THREADS", "1")  # PyTorch is slower with two threads on two cores
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
os.environ["MPLBACKEND"] = "Agg"
os.environ["COLUMNS"] = "80"


@pytest.fixture
def record_or_compare(file_regression, tmp_path, request):
    """Compare with a recorded file, or, with --regen-all, move a new one into its place whole.

    pytest-regressions alone would write a missing recording and pass the second time.
    """
    from paths import shown

    from tools import whole

    def check(content, recorded, difference):
        again = AGAIN.get(recorded.parent.name, "make record ONLY={}").format(recorded.stem)

        def compare(new, old):
            where = difference(*(p.read_text(encoding="utf-8") for p in (new, old)))
            assert not where, f"{shown(recorded)}: {where}\nIf the new one is right: {again}"

        options = {"encoding": "utf-8", "newline": "\n", "check_fn": compare}
        if request.config.getoption("regen_all"):
            with whole.replacing(recorded) as new:
                file_regression.check(content, fullpath=new, **options)
        else:
            assert recorded.exists(), f"{shown(recorded)} was never recorded: {again}"
            new = tmp_path / recorded.name
            file_regression.check(content, fullpath=recorded, obtained_filename=new, **options)

    return check


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The site as a strict build makes it, with nothing but requirements/site.txt at hand."""
    from built_site import Site, build

    folder = tmp_path_factory.mktemp("site")
    done = build(folder)
    assert done.returncode == 0, done.stdout + done.stderr
    site = Site(folder)
    site.built = done.seconds
    return site


@pytest.fixture(scope="session")
def published(tmp_path_factory):
    """The site as it is built where its address and that of its repository are known."""
    from built_site import ADDRESSES, Site, build

    folder = tmp_path_factory.mktemp("published")
    done = build(folder, **ADDRESSES)
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(folder, ["title", "meta", "link", "a"])


@pytest.fixture(scope="session")
def chromium():
    """A browser for all tests that need one."""
    from playwright.sync_api import sync_playwright

    from tools import browser

    with sync_playwright() as playwright:
        started = browser.launch(playwright)
        yield started
        started.close()


@contextlib.contextmanager
def opening(chromium, site):
    """What opens pages; fails afterwards if a script of one failed or its policy was broken."""
    from until import go

    complaints, pages = [], []

    def open_at(address, clock=None, **options):
        page = chromium.new_page(**options)
        if clock:  # before the scripts start: a timer of the true clock is not stopped by another
            clock(page.clock)
        pages.append(page)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on(
            "console",
            lambda said: "Content Security Policy" in said.text and complaints.append(said.text),
        )
        go(page, site.address + address)
        return page

    yield open_at
    for page in pages:
        page.close()  # or its scripts go on beside the next test
    assert not complaints, complaints


@pytest.fixture
def open_page(chromium, site):
    """Open a page of this test's own."""
    with opening(chromium, site) as open_at:
        yield open_at


@pytest.fixture(scope="module")
def open_once(chromium, site):
    """Open a page that the cases of a module share; each leaves it as it was."""
    with opening(chromium, site) as open_at:
        yield functools.cache(open_at)


def tree_status():
    """What git says of the tree, or None outside a checkout."""
    try:
        git = subprocess.run(
            ["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, text=True
        )
    except OSError:
        return None
    return git.stdout if git.returncode == 0 else None


def pytest_sessionstart(session):
    from tools import whole

    if session.config.getoption("regen_all"):
        whole.sweep(ROOT / "snippets", ROOT / "docs")  # what a killed recording has left
    session.tree_before = tree_status()


def pytest_sessionfinish(session, exitstatus):
    """The suite leaves the tree as it was, and in CI a skip is a failure."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    session.config.tree_changed = (
        not session.config.getoption("regen_all") and tree_status() != session.tree_before
    )
    skipped_in_ci = os.environ.get("CI") and reporter.stats.get("skipped")
    if exitstatus == 0 and (session.config.tree_changed or skipped_in_ci):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter, config):
    """The last lines name what could not run."""
    from paths import BACKEND, snippet_name
    from test_snippets import not_applicable

    lines = [
        f"skipped: {r.nodeid}: {r.longrepr[2]}" for r in terminalreporter.stats.get("skipped", [])
    ]
    lines += [f"not applicable on {BACKEND}: {snippet_name(path)}" for path in not_applicable()]
    if lines:
        terminalreporter.section("did not run")
        terminalreporter.write_line("\n".join(lines))
        if os.environ.get("CI") and terminalreporter.stats.get("skipped"):
            terminalreporter.write_line("In CI a skip is a failure.")
    if config.tree_changed:
        terminalreporter.section("the suite changed the tree")
        terminalreporter.write_line("git status says otherwise than before the run")
