"""What docs/applications/object-detection.md claims of its CSV in snippets/tasks."""

from claims import Higher, HigherInEachSeed

CLAIMS = [
    Higher(("components", "test"), ("components", "crowded"), 0.25),
    Higher(("CNN", "crowded: boxes alone"), ("components", "crowded: boxes alone"), 0.15),
    Higher(("CNN", "test"), ("GRU", "test"), 0),
    Higher(("GRU", "crowded"), ("components", "crowded"), 0.1),
    # Seen in the stored rows, not expected before.
    HigherInEachSeed(("GRU", "test: boxes alone"), ("CNN", "test: boxes alone")),
]
