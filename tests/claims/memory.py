"""What docs/evidence/memory.md claims of snippets/evidence/memory.csv."""

from claims import AtLeast, AtMost, Higher

ONLY_ON_JAX = "it takes gradients or compiles by jax itself"
SHORT, REACHES, NARROW = "TCN, too short", "TCN, reaches", "Conv1D, global max"

CLAIMS = [
    # Nothing marks the first symbol: it has to be carried, or seen at its place.
    AtLeast(("SimpleRNN", "unmarked/accuracy/10"), 0.95),
    AtLeast(("LSTM", "unmarked/accuracy/10"), 0.9),
    AtLeast((REACHES, "unmarked/accuracy/30"), 0.9),
    AtLeast((REACHES, "unmarked/accuracy/100"), 0.9),
    AtMost((SHORT, "unmarked/accuracy/10"), 0.2),
    AtMost((SHORT, "unmarked/accuracy/30"), 0.2),
    AtMost((SHORT, "unmarked/accuracy/100"), 0.2),
    AtMost((SHORT, "unmarked/accuracy/300"), 0.2),
    Higher(("SimpleRNN", "unmarked/accuracy/30"), ("LSTM", "unmarked/accuracy/30"), 0.6),
    Higher(("SimpleRNN", "unmarked/accuracy/30"), ("GRU", "unmarked/accuracy/30"), 0.6),
    Higher(("SimpleRNN", "unmarked/accuracy/30"), (SHORT, "unmarked/accuracy/30"), 0.6),
    Higher(("LSTM, chrono", "unmarked/accuracy/30"), ("LSTM", "unmarked/accuracy/30"), 0.2),
    AtMost(("LSTM", "unmarked/solved/30"), 0),
    AtMost(("GRU", "unmarked/solved/30"), 0),
    AtLeast(("LSTM, chrono", "unmarked/solved/30"), 1),
    # A marked first symbol can be found by what it is.
    AtLeast((NARROW, "marked/accuracy/100"), 0.9),
    Higher((NARROW, "marked/accuracy/30"), (NARROW, "unmarked/accuracy/30"), 0.5),
    Higher(("LSTM, chrono", "marked/accuracy/100"), ("LSTM", "marked/accuracy/100"), 0.5),
]
