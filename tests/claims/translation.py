"""What docs/applications/machine-translation.md claims of its CSV in snippets/tasks."""

from claims import AtLeast, AtMost, Higher, HigherInEachSeed

HYBRID, GRU, CNN = "CNN encoder, attention", "GRU encoder, attention", "CNN throughout"
STATES = ("CNN encoder, one state", "GRU encoder, one state")
TESTS = ("in range", "new pairs", "longer")

CLAIMS = [
    AtLeast((GRU, "in range"), 0.97),
    AtLeast((HYBRID, "in range"), 0.93),
    AtLeast((CNN, "in range"), 0.9),  # 0.93 before the stored seeds, one of which gave 0.915
    *(Higher((GRU, "in range"), (state, "in range"), 0.02) for state in STATES),
    *(HigherInEachSeed((HYBRID, "in range"), (state, "in range")) for state in STATES),
    # On new pairs 0.15 and 0.1 before the stored seeds; the GRU with one state had a good one.
    *(Higher((GRU, "new pairs"), (state, "new pairs"), 0.1) for state in STATES),
    *(Higher((HYBRID, "new pairs"), (state, "new pairs"), 0.05) for state in STATES),
    *(Higher((GRU, "longer"), (state, "longer"), 0.2) for state in STATES),
    *(Higher((HYBRID, "longer"), (state, "longer"), 0.2) for state in STATES),
    Higher((GRU, "longer"), (CNN, "longer"), 0.4),
    Higher((HYBRID, "longer"), (CNN, "longer"), 0.3),
    Higher((HYBRID, "in range"), ("word for word", "in range"), 0.3),
    AtLeast(("word for word", "in range: Swedish"), 0.99),
    AtMost(("word for word", "new pairs: German"), 0.05),
    # The rest was written down after the stored seeds.
    *(HigherInEachSeed((GRU, test), (HYBRID, test)) for test in TESTS),
    Higher((CNN, "ends after seven words"), (GRU, "ends after seven words"), 0.3),
    Higher((CNN, "ends after seven words"), (HYBRID, "ends after seven words"), 0.3),
]
