"""A snippet that makes a library complain fails; what is let through is named, and still occurs."""

import complaints
import pytest
from paths import BACKEND, SNIPPETS
from run_snippet import run_snippet

COMPLAINTS = {
    "an argument that Keras gave up": (
        "from keras import layers\n\nlayers.Dense(2, input_shape=(3,))",
        "3: UserWarning: Do not pass an `input_shape`",
    ),
    "a warning that the library blames on itself": (
        "import warnings\nexec('def old(): warnings.warn(\"old() goes\", FutureWarning)')\n\nold()",
        "4: FutureWarning: old() goes",
    ),
    "one that Python hides by default": (
        "import warnings\n\nwarnings.warn('soon', PendingDeprecationWarning, stacklevel=9)",
        "3: PendingDeprecationWarning: soon",
    ),
    "one that was shown before": (
        "import warnings\n\nwarnings.filterwarnings('once')\n"
        "for _ in range(2):\n    warnings.warn('again', DeprecationWarning)",
        "5: DeprecationWarning: again",
    ),
    "a line in the log": (
        "import logging\n\nlogging.getLogger('absl').warning('%s is deprecated', 'h5')",
        "3: log: h5 is deprecated (said by absl)",
    ),
    "text on standard error": (
        "import sys\n\nprint('careful', file=sys.stderr)",
        "1: text: careful",
    ),
}


@pytest.fixture
def run(tmp_path):
    """Run source text as a snippet."""

    def run_text(source):
        snippet = tmp_path / "old.py"
        snippet.write_text(source + "\n", encoding="utf-8")
        return run_snippet.__wrapped__(snippet)

    return run_text


@pytest.mark.parametrize("case", COMPLAINTS)
def test_a_complaint_is_an_error_with_file_and_line(run, case):
    source, error = COMPLAINTS[case]
    for _ in range(2):  # the second time as well, which Python by default does not show
        assert run(source).error.startswith(f"old.py:{error}")


def test_a_named_complaint_is_let_through_and_no_other(run, monkeypatch):
    monkeypatch.setattr(complaints, "EXPECTED", [{"module": "absl", "text": "^h5"}])
    source = "import logging\n\nlogging.getLogger('absl').warning('{} is deprecated')"
    assert not run(source.format("h5")).error
    assert run(source.format("pickle")).error


def test_a_snippet_that_catches_its_warnings_is_left_alone(run):
    source = (
        "import warnings\n\nwith warnings.catch_warnings(record=True):\n"
        "    warnings.simplefilter('always')\n    warnings.warn('shown on purpose')"
    )
    assert not run(source).error


def test_each_complaint_that_is_let_through_still_occurs():
    for entry in complaints.EXPECTED:
        assert entry.keys() >= {"module", "text", "reason", "seen"}
        if "snippet" not in entry or BACKEND not in entry.get("backends", [BACKEND]):
            continue
        heard = run_snippet(SNIPPETS / f"{entry['snippet']}.py").heard
        assert any(one.is_like(entry) for one in heard), (
            f"tests/snippets.toml lets {entry['text']!r} through, which no longer occurs in "
            f"snippets/{entry['snippet']}.py. Strike it out."
        )
