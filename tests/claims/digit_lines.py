"""What docs/applications/hybrids-at-work.md claims of digit_lines.csv in snippets/tasks."""

from claims import AtLeast, AtMost, Higher, Near

# CTC takes several times as long on the others.
ONLY_ON_JAX = "half a minute on other backends, most of it for the loss"

CLAIMS = [
    AtLeast(("cut at gaps, SVM", "test"), 0.2),
    AtMost(("cut at gaps, SVM", "test"), 0.85),
    AtMost(("cut at gaps, SVM", "noisier"), 0.1),
    AtLeast(("CNN", "test"), 0.9),
    AtLeast(("CNN + GRU", "test"), 0.9),
    Near(("CNN", "test"), ("CNN + GRU", "test"), 0.05),
    Higher(("CNN + GRU", "test"), ("GRU", "test"), 0.1),
    Higher(("CNN", "test"), ("cut at gaps, SVM", "test"), 0.2),
]
