"""What docs/applications/sentiment-analysis.md claims of its CSV in snippets/tasks."""

from claims import AtLeast, AtMost

BAG, PAIRS = "bag of words", "word pairs"
WORDS, NEAR, FAR = "words", "adjacent negation", "long scope"

# Written down after a trial with seed 100 at one learning rate.
CLAIMS = [
    AtLeast((BAG, WORDS), 0.98),
    AtMost((BAG, NEAR), 0.56),
    AtLeast((PAIRS, NEAR), 0.98),
    AtMost((PAIRS, FAR), 0.56),
    AtLeast(("Conv1D", NEAR), 0.9),
    AtMost(("Conv1D", FAR), 0.6),
    AtLeast(("TCN", FAR), 0.95),
    AtLeast(("BiLSTM", FAR), 0.95),
    AtMost(("TCN", "4 asides"), 0.7),
    AtMost(("BiLSTM", "4 asides"), 0.85),
]
