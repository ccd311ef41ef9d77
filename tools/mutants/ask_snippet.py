"""Ask the suite about a snippet, an experiment or a lab, without the seconds pytest takes.

A mutant is stopped at the first line that its test will not accept. The second try that a trained
snippet has is left out where the unchanged file prints its recording to the last digit: on such a
machine it would bring the same again.
"""

import contextlib
import hashlib
import importlib
import os
import signal
import types
from pathlib import Path

PROCESSOR_SECONDS = 45  # the suite gives a snippet 40


class TooLong(BaseException):
    """Raised in a mutant that does not come to its end."""


class Differs(BaseException):
    """Raised in a mutant that has printed a line too different from the recorded one."""


def warm_up():
    """Import what snippets import; nothing computes, so that a fork is safe."""
    for module in (
        "keras",
        "matplotlib.pyplot",
        "sklearn.datasets",
        "sklearn.linear_model",
        "sklearn.model_selection",
        "test_evidence",
        "test_labs",
        "test_snippets",
    ):
        importlib.import_module(module)


def ask(trial):
    """A function that says of a file of the copy what its tests say, as a dictionary.

    outcome: passed, failed or timeout. why: what a test said, or the line that it tolerated. made:
    a mark of what was printed and drawn, to tell such a change from one that nobody can see.
    """
    signal.signal(signal.SIGPROF, _stop)
    if hasattr(os, "sched_setaffinity"):  # or two threads wait for each other, and it counts
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    repeats = set()  # files that print their recording to the last digit when unchanged

    def asked(name, unchanged):
        path = trial.tree / name
        signal.setitimer(signal.ITIMER_PROF, PROCESSOR_SECONDS)
        try:
            with _stopped_at_a_difference(path) if path in repeats else contextlib.nullcontext():
                run = _test(path)
        except TooLong:
            return {"outcome": "timeout", "why": "", "made": ""}
        except (Exception, Differs) as problem:
            why = f"{type(problem).__name__}: {problem}"[:300]
            return {"outcome": "failed", "why": why, "made": ""}
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        if unchanged and run and _recorded(path) == run.printed:
            repeats.add(path)
        made = repr((run.printed, run.figures)) if run else ""
        mark = hashlib.sha256(made.encode()).hexdigest()[:12] if made else ""
        return {"outcome": "passed", "why": _tolerated(path, run), "made": mark}

    return asked


def _stop(*_):
    raise TooLong


def _recorded(path):
    recording = path.with_suffix(".out")
    return recording.read_text(encoding="utf-8") if recording.exists() else None


def _tolerated(path, run):
    """The first line that is not as recorded."""
    from compare import text_difference

    recorded = _recorded(path)
    said = text_difference(run.printed, recorded, 0) if run and recorded else ""
    return said[:400]


def _test(path):
    """Call the test of a file; returns the `Run` that it looked at, None of a lab.

    Of an experiment it is the fast run alone: that its stored rows bear a mark of its code
    notices any change, and proves nothing.
    """
    import keras
    import test_evidence
    import test_labs
    import test_snippets
    from run_snippet import run_snippet

    run_snippet.cache_clear()
    keras.config.set_floatx("float32")  # where the mutant before was stopped half-way
    keras.config.set_dtype_policy("float32")
    keras.config.set_image_data_format("channels_last")
    chapter = path.parent.name
    if chapter == "labs":
        test_labs.test_lab_runs_and_its_notebook_is_recorded(path, _compare)
        return None
    if chapter in ("evidence", "tasks"):
        test_evidence.test_claims_hold_on_a_fast_run(path)
    else:
        test_snippets.test_snippet_prints_and_draws_what_is_recorded(path, _compare)
    return run_snippet(path)  # kept from the test


def _compare(content, recorded, difference):
    """As the fixture record_or_compare does."""
    assert Path(recorded).exists(), f"{recorded} was never recorded"
    where = difference(content, Path(recorded).read_text(encoding="utf-8"))
    assert not where, where


@contextlib.contextmanager
def _stopped_at_a_difference(path):
    import run_snippet as runner
    from compare import text_difference
    from paths import snippet_name
    from test_snippets import SETTINGS

    recorded = _recorded(path).splitlines(keepends=True)
    tolerance = SETTINGS["tolerance"].get(snippet_name(path))

    class Watched:
        def __init__(self, printed):
            self.printed = printed

        def write(self, text):
            self.printed.write(text)
            if "\n" in text:
                lines = self.printed.getvalue().splitlines(keepends=True)
                lines = [line for line in lines if line.endswith("\n")]
                so_far = "".join(recorded[: len(lines)])
                if where := text_difference("".join(lines), so_far, tolerance):
                    raise Differs(where)

        def flush(self):
            pass

    def watching(printed):
        return contextlib.redirect_stdout(Watched(printed))

    names = {**vars(contextlib), "redirect_stdout": watching}
    runner.contextlib = types.SimpleNamespace(**names)
    try:
        yield
    finally:
        runner.contextlib = contextlib
