"""What libraries complain of while a snippet runs: each warning, wherever it is attributed to.

Python shows a deprecation only where `__main__` itself is to blame, and many libraries blame
themselves or write a line to a log. A reader pays for it a version later, so each is an error here
unless tests/snippets.toml lists it under [[complaint]].
"""

import contextlib
import io
import logging
import re
import sys
import tomllib
import traceback
import warnings
from dataclasses import dataclass
from pathlib import Path

SETTINGS = tomllib.loads(Path(__file__).with_name("snippets.toml").read_text(encoding="utf-8"))
EXPECTED = SETTINGS.get("complaint", [])


@dataclass(frozen=True)
class Complaint:
    """One warning or line of a log: who spoke, as what, and in which line of the snippet."""

    module: str
    kind: str
    text: str
    line: int

    def __str__(self):
        return f"{self.kind}: {self.text} (said by {self.module})"

    def is_like(self, entry):
        """Whether it is the one of this entry of tests/snippets.toml."""
        return bool(re.match(entry["module"], self.module) and re.search(entry["text"], self.text))


@contextlib.contextmanager
def listening(path):
    """While the snippet at `path` runs, collect every complaint in the list that this yields.

    Shown once or silenced by default makes no difference; standard error counts as well.
    """
    heard, stderr = [], io.StringIO()

    def hear(module, kind, text):
        frames = traceback.walk_stack(sys._getframe())
        lines = [line for frame, line in frames if frame.f_code.co_filename == str(path)]
        heard.append(Complaint(module, kind, " ".join(str(text).split()), lines[0] if lines else 1))

    def show(message, category, filename, lineno, file=None, line=None):
        frame = sys._getframe(1)
        while frame.f_back and frame.f_globals.get("__name__") == "warnings":
            frame = frame.f_back  # who called warn(), not whom it blames
        hear(frame.f_globals.get("__name__", filename), category.__name__, message)

    log = logging.Handler(logging.WARNING)
    log.emit = lambda record: hear(record.name, "log", record.getMessage())
    log.addFilter(lambda record: record.name != "asyncio")  # of a browser or kernel, if of anything
    logging.getLogger().addHandler(log)
    try:
        with warnings.catch_warnings(), contextlib.redirect_stderr(stderr):
            warnings.simplefilter("always")
            warnings.simplefilter("ignore", ResourceWarning)  # of an object that anyone left behind
            warnings.showwarning = show
            yield heard
    finally:
        logging.getLogger().removeHandler(log)
    if stderr.getvalue() and not any(one.kind == "log" for one in heard):
        hear("standard error", "text", stderr.getvalue())


def unexpected(heard):
    """The complaints that no entry of tests/snippets.toml expects."""
    return [one for one in heard if not any(one.is_like(entry) for entry in EXPECTED)]
