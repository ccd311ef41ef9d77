"""What docs/applications/image-classification.md claims of transfer in snippets/tasks."""

from claims import AtLeast, Higher, HigherInEachSeed

CLAIMS = [
    AtLeast(("CNN", "old digits"), 0.96),
    Higher(("CNN", "from scratch"), ("CNN", "frozen"), 0.03),
    Higher(("CNN", "fine-tuned"), ("CNN", "frozen"), 0.03),
    Higher(("CNN", "frozen"), ("CNN", "frozen at random"), 0.03),
    HigherInEachSeed(("GRU", "frozen"), ("GRU", "frozen at random")),
    Higher(("GRU", "fine-tuned"), ("GRU", "frozen"), 0.03),
    HigherInEachSeed(("GRU", "fine-tuned"), ("GRU", "from scratch")),
    HigherInEachSeed(("CNN", "fine-tuned"), ("GRU", "fine-tuned")),
    Higher(("CNN", "from scratch"), ("GRU", "from scratch"), 0.02),
]
