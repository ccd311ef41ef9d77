"""What docs/evidence/scan.md claims of snippets/evidence/scan_tanh.csv."""

from claims import AtLeast, AtMost

ONLY_ON_JAX = "it takes gradients or compiles by jax itself"
LINES = "straight lines"

CLAIMS = [
    AtMost(("loop", "weight 0.9"), 1e-5),
    AtMost(("loop", "weight 1.5"), 1e-5),
    *(
        AtLeast((shortcut, f"weight {weight}"), 0.8)
        for shortcut in ("linear scan, then tanh", "tanh inside the scan")
        for weight in (0.9, 1.5)
    ),
    AtLeast((LINES, "weight 0.9/passes 1"), 0.2),
    AtLeast((LINES, "weight 1.5/passes 1"), 1),
    AtMost((LINES, "weight 0.9/passes 4"), 1e-3),
    AtMost((LINES, "weight 0.9/passes 8"), 1e-5),
    AtLeast((LINES, "weight 1.5/passes 4"), 0.5),
    AtMost((LINES, "weight 1.5/passes 16"), 1e-3),
]
