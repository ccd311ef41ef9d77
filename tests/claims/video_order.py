"""What docs/evidence/video_order.md claims of snippets/evidence/video_order.csv: accuracies."""

from claims import AtLeast, AtMost, Higher

SEE_MOTION = ("frames as channels", "frame CNN, GRU", "ConvLSTM")

CLAIMS = [
    AtMost(("single frame", "in order"), 0.35),
    AtLeast(("single frame", "one start"), 0.9),
    AtMost(("frame CNN, average", "in order"), 0.5),
    AtLeast(("roll and compare", "in order"), 0.99),
    Higher(("frames as channels", "in order"), ("single frame", "in order"), 0.5),
]
for name in SEE_MOTION:
    CLAIMS += [
        AtLeast((name, "in order"), 0.95),
        Higher((name, "in order"), ("frame CNN, average", "in order"), 0.4),
        Higher((name, "in order"), (name, "shuffled at test"), 0.35),
        # A set of frames shows along which axis, not which way: half of the answers.
        AtMost((name, "always shuffled"), 0.6),
    ]
