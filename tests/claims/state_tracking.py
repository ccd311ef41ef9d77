"""What docs/evidence/state_tracking.md claims of snippets/evidence/state_tracking.csv."""

from claims import AtLeast, AtMost, Higher

TCN, AVERAGE = "TCN, reach 32", "Conv1D, running average"

CLAIMS = [
    AtLeast(("LSTM", "parity/160"), 0.97),
    AtLeast(("GRU", "parity/160"), 0.97),
    Higher(("GRU", "parity/160"), ("majority", "parity/160"), 0.3),
    Higher(("GRU", "parity/160"), (TCN, "parity/160"), 0.3),
    Higher(("LSTM", "parity/20"), (AVERAGE, "parity/20"), 0.2),
    AtLeast((TCN, "parity/10"), 0.9),
    AtMost((TCN, "parity/40"), 0.6),
    AtLeast((AVERAGE, "more ones/160"), 0.97),
    Higher((AVERAGE, "more ones/160"), ("LSTM", "more ones/160"), 0.08),
    Higher((AVERAGE, "more ones/160"), ("GRU", "more ones/160"), 0.1),
    Higher(("LSTM", "more ones/160"), (TCN, "more ones/160"), 0.1),
    Higher((TCN, "more ones/20"), (TCN, "more ones/160"), 0.2),
]
