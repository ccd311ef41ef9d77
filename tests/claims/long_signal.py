"""What docs/applications/hybrids-at-work.md claims of long_signal.csv in snippets/tasks."""

from claims import AtLeast, AtMost, Higher

CLAIMS = [
    AtMost(("always the same", "test"), 0.65),
    AtLeast(("Conv1D + GRU", "test"), 0.7),
    Higher(("Conv1D + GRU", "test"), ("spectrogram, linear", "test"), 0.05),
    Higher(("Conv1D + GRU", "test"), ("front end alone", "test"), 0.2),
    Higher(("Conv1D + GRU", "test"), ("CNN", "test"), 0.05),
    Higher(("Conv1D + GRU", "test"), ("GRU alone", "test"), 0.2),
]
