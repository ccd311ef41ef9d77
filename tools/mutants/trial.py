"""Try mutants in a copy of the repository; the working tree is never touched.

A forked worker tries one after the other, in the way the suite runs snippets: in one process, so
that Keras, what JAX has compiled, the built site and the browser are at hand. It reports each
result through a pipe. Where it falls silent it is killed, and another goes on.
"""

import contextlib
import json
import os
import select
import shutil
import signal
import sys
import tempfile
import time
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = (".git", ".venv*", ".cache", "site", "__pycache__", ".*_cache")
SILENT = 900  # seconds on the clock after which a worker is given up
SHIFT = 120  # jobs after which another takes over: what JAX compiled fills the memory
ENVIRONMENT = {
    "KERAS_BACKEND": "jax",
    "MPLBACKEND": "Agg",
    "JAX_COMPILATION_CACHE_DIR": str(ROOT / ".cache/jax"),
    "OMP_NUM_THREADS": "1",
    "PYTHONDONTWRITEBYTECODE": "1",
}


class Trial:
    """A copy of the repository in which one file at a time is another."""

    def __init__(self, folder):
        self.tree = Path(folder) / "guide"
        shutil.copytree(ROOT, self.tree, ignore=shutil.ignore_patterns(*LEFT_OUT))
        for environment in (".venv", ".venv-test"):
            (self.tree / environment).symlink_to(ROOT / environment)
        self.log = Path(folder) / "log"
        for name, value in ENVIRONMENT.items():
            os.environ.setdefault(name, value)
        # What mutants compile would fill the cache of the suite: read it, add nothing.
        os.environ["JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS"] = "1000"
        os.chdir(self.tree)
        sys.path[:0] = [str(self.tree / "tests"), str(self.tree)]
        for module in [name for name in sys.modules if f"{name}.".startswith("tools.")]:
            if not module.startswith("tools.mutants"):
                del sys.modules[module]  # from here on they are those of the copy

    def put(self, name, text):
        """Make a file of the copy another, with what is made of it."""
        file = self.tree / name
        file.write_text(text, encoding="utf-8")
        if file.suffix == ".js" and (self.tree / "site").exists():
            shutil.copy(file, self.tree / "site/javascripts")
        elif file.parent.name == "labs":
            self._put_lab(file)

    def _put_lab(self, source):
        """Put its cells into the recorded notebook: that these differ proves nothing."""
        import jupytext
        import nbformat

        recorded = self.tree / "docs/labs" / f"{source.stem}.ipynb"
        notebook = nbformat.read(recorded, 4)
        for old, new in zip(notebook.cells, jupytext.read(source).cells, strict=True):
            old.source = new.source
        nbformat.write(notebook, recorded)

    def results(self, jobs, ask):
        """Yield (job, result) of each job: `ask(trial)` gives a function of a job's file.

        A job is (file, text to put there, text to put there afterwards, anything).
        """
        jobs = list(jobs)
        while jobs:
            shift = jobs[:SHIFT]
            pipe, worker = self._start(shift, ask)
            for line in self._lines(pipe, worker):
                shift.pop(0)
                yield jobs.pop(0), json.loads(line)
            if shift:  # it fell silent or died: say so of the job it was at
                silent = {"outcome": "timeout", "why": "the worker had to be stopped", "made": ""}
                yield jobs.pop(0), silent

    def _start(self, jobs, ask):
        reading, writing = os.pipe()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # JAX fears forks; it has not begun to compute here
            worker = os.fork()
        if worker:
            os.close(writing)
            return reading, worker
        try:
            os.setsid()
            log = os.open(self.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
            os.dup2(log, 1), os.dup2(log, 2)
            asked = ask(self)
            for name, text, afterwards, _ in jobs:
                self.put(name, text)
                started = time.monotonic()
                found = asked(name, unchanged=text == afterwards)
                found["seconds"] = round(time.monotonic() - started, 1)
                self.put(name, afterwards)
                os.write(writing, (json.dumps(found) + "\n").encode())
        finally:
            os._exit(0)

    def _lines(self, pipe, worker):
        """What a worker writes, until it ends or is silent for too long."""
        text = b""
        try:
            while select.select([pipe], [], [], SILENT)[0] and (said := os.read(pipe, 65536)):
                *lines, text = (text + said).split(b"\n")
                yield from lines
        finally:
            os.close(pipe)
            with contextlib.suppress(ProcessLookupError):
                os.killpg(worker, signal.SIGKILL)
            os.waitpid(worker, 0)


@contextlib.contextmanager
def trial():
    """A `Trial` in a folder that goes afterwards."""
    home = os.getcwd()
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        try:
            yield Trial(folder)
        finally:
            os.chdir(home)
