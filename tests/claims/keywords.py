"""What docs/applications/speech-recognition.md claims of keywords.csv in snippets/tasks."""

from claims import AtLeast, Higher, HigherInEachSeed, Near

CLAIMS = [
    AtLeast(("CNN", "test"), 0.8),
    Higher(("CNN", "test"), ("linear", "test"), 0.3),
    Higher(("CNN", "test"), ("average spectrum", "test"), 0.4),
    AtLeast(("GRU", "test"), 0.93),
    AtLeast(("CNN + GRU", "test"), 0.94),
    Near(("CNN", "test"), ("GRU", "test"), 0.04),
    Higher(("GRU", "faster"), ("CNN", "faster"), 0.05),
    HigherInEachSeed(("CNN", "noisier"), ("GRU", "noisier")),
]
