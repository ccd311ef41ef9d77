"""What docs/applications/face-recognition.md claims of its CSV in snippets/tasks."""

from claims import AtLeast, AtMost, Higher, Near, TimesHigherInEachSeed

CLAIMS = [
    AtMost(("pixels", "test"), 0.8),
    AtLeast(("CNN", "test"), 0.93),
    Higher(("LDA", "test"), ("pixels", "test"), 0.05),
    Higher(("CNN", "test"), ("LDA", "test"), 0.05),
]
# The next three kinds were written down after the stored seeds had been seen.
for name in ("CNN, 4 layers", "GRU over rows", "GRU both ways"):
    CLAIMS += [
        AtLeast((name, "test"), 0.95),
        Near((name, "test"), ("CNN", "test"), 0.02),
        TimesHigherInEachSeed((name, "seconds"), ("CNN", "seconds"), 1.3),
    ]
