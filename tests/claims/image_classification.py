"""What docs/applications/image-classification.md claims of its CSV in snippets/tasks."""

from claims import AtLeast, Higher

CLAIMS = [
    AtLeast(("CNN", "test"), 0.97),
    AtLeast(("SVM", "test"), 0.97),
    Higher(("CNN", "test"), ("always the same", "test"), 0.8),
]
