"""What docs/applications/speech-recognition.md claims of transcription.csv in snippets/tasks.

The trial had seed 100 alone, 2,000 texts and a few more epochs, for want of time. It had made us
expect the CNN to read 0.2 more than "frame by frame"; in one of the stored seeds it stayed at a
third of the texts, so that claim is gone and the page shows the seed.
"""

from claims import AtLeast, Higher

ONLY_ON_JAX = "CTC takes three times as long elsewhere"

CLAIMS = [
    AtLeast(("frame by frame", "frames"), 0.8),
    Higher(("frame by frame", "frames"), ("frame by frame", "test"), 0.5),
    Higher(("GRU", "test"), ("frame by frame", "test"), 0.5),
    AtLeast(("GRU", "test"), 0.88),
    AtLeast(("CNN + GRU", "test"), 0.9),
    Higher(("GRU", "faster"), ("CNN", "faster"), 0.08),
]
