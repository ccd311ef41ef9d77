"""What docs/evidence/position_leak.md claims of snippets/evidence/position_leak.csv."""

from claims import Higher, HigherInEachSeed, Near

TRAINED = "left or right/600"

CLAIMS = [
    # Untrained: zeros leak the place, on an even image and in noise; nothing else does.
    Higher(("zeros", "constant/1"), ("circular", "constant/1"), 0.05),
    Higher(("zeros", "constant/4"), ("circular", "constant/4"), 0.1),
    Higher(("zeros", "constant/12"), ("circular", "constant/12"), 0.15),
    HigherInEachSeed(("zeros", "noise/4"), ("circular", "noise/4")),
    HigherInEachSeed(("zeros", "noise/12"), ("circular", "noise/12")),
    *(
        Near((padding, f"{image}/{depth}"), ("pixels", f"{image}/0"), 0.05)
        for padding in ("circular", "reflect", "valid")
        for image in ("constant", "noise")
        for depth in (1, 4, 12)
    ),
    # Trained: every border serves, no padding as well as zeros. Without a border, chance.
    Higher(("zeros", TRAINED), ("circular", TRAINED), 0.3),
    Higher(("valid", TRAINED), ("circular", TRAINED), 0.3),
    Higher(("reflect", TRAINED), ("circular", TRAINED), 0.15),
    Near(("circular", TRAINED), ("majority", TRAINED), 0.06),
]
