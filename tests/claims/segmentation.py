"""What docs/applications/segmentation.md claims of its CSV in snippets/tasks."""

from claims import Higher, Near

CLAIMS = [
    Higher(("U-Net", "test"), ("no skips", "test"), 0.02),
    Higher(("U-Net", "another photograph"), ("no skips", "another photograph"), 0.01),
    Higher(("GRU", "test"), ("threshold", "test"), 0.04),
    Near(("U-Net", "test"), ("GRU", "test"), 0.03),
]
