"""What docs/evidence/shift.md claims of snippets/evidence/shift.csv."""

from claims import Higher

GLOBAL, FLATTEN = "CNN, stride 1, global max", "CNN, Flatten"
POOLED, POOLED_GLOBAL = "CNN, 2 max-pools, Flatten", "CNN, 1 max-pool, global max"

CLAIMS = [
    Higher((GLOBAL, "centred/accuracy/1"), (FLATTEN, "centred/accuracy/1"), 0.3),
    Higher((GLOBAL, "centred/accuracy/1"), (POOLED, "centred/accuracy/1"), 0.25),
    Higher((GLOBAL, "centred/accuracy/1"), ("SVM", "centred/accuracy/1"), 0.3),
    Higher((POOLED, "centred/accuracy/0"), (POOLED, "centred/accuracy/1"), 0.2),
    Higher((POOLED_GLOBAL, "centred/accuracy/2"), (POOLED_GLOBAL, "centred/accuracy/1"), 0.05),
    Higher((POOLED, "moved/accuracy/2"), (POOLED, "centred/accuracy/2"), 0.4),
]
