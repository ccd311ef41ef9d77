"""What docs/applications/video-analysis.md claims of its CSV in snippets/tasks."""

from claims import AtLeast, AtMost, Higher, TimesHigherInEachSeed

CLAIMS = [
    AtMost(("frame CNN, average", "2 px"), 0.55),
    # Written down after seed 0: the trial had 300 clips.
    AtLeast(("(2+1)D CNN", "from 200 clips"), 0.95),
    AtLeast(("ConvLSTM", "from 200 clips"), 0.95),
    Higher(("(2+1)D CNN", "from 200 clips"), ("GRU over pixels", "from 200 clips"), 0.08),
    TimesHigherInEachSeed(("ConvLSTM", "seconds"), ("(2+1)D CNN", "seconds"), 1.3),
    TimesHigherInEachSeed(("(2+1)D CNN", "seconds"), ("frames as channels", "seconds"), 1.3),
]
for name in (
    "frames as channels",
    "(2+1)D CNN",
    "GRU over pixels",
    "frame CNN, GRU",
    "ConvLSTM",
):
    CLAIMS += [
        AtLeast((name, "2 px"), 0.9),
        Higher((name, "2 px"), ("frame CNN, average", "2 px"), 0.35),
        # Shuffled frames show along which axis, not which way: half of the answers.
        AtMost((name, "shuffled"), 0.6),
        AtMost((name, "shuffled, which way"), 0.6),
    ]
