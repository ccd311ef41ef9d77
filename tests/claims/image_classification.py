"""What docs/applications/image-classification.md claims of its CSV in snippets/tasks."""

from claims import AtLeast, Higher

CLAIMS = [
    AtLeast(("CNN", "test"), 0.95),
    AtLeast(("SVM", "test"), 0.97),
    Higher(("CNN", "test"), ("always the same", "test"), 0.8),
    AtLeast(("GRU over rows", "test"), 0.94),
    AtLeast(("GRU both ways", "test"), 0.94),
    AtLeast(("MLP", "test"), 0.94),
]
