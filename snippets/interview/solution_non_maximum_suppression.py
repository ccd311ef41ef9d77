"""Non-maximum suppression: keep the best box, drop what overlaps it by half or more, repeat."""

# --8<-- [start:check]
import numpy as np


def check(suppress):
    """Complain about the first rule that suppress(boxes, scores) breaks."""
    cases = [  # rule, boxes (top, left, bottom, right), scores, indices to keep
        ("nothing in, nothing out", [], [], []),
        ("the best box stays, and comes first", [(0, 0, 9, 9), (1, 0, 9, 9)], [1, 2], [1]),
        ("boxes that touch nowhere stay", [(0, 0, 1, 1), (2, 2, 3, 3)], [2, 1], [0, 1]),
        ("an overlap of exactly half is too much", [(0, 0, 1, 2), (0, 0, 1, 1)], [2, 1], [0]),
        ("among equals the first stays", [(0, 0, 1, 1)] * 99, [1] * 99, [0]),
        ("a dropped box drops none", [(i, 0, i + 4, 4) for i in range(3)], [3, 2, 1], [0, 2]),
    ]
    for rule, boxes, scores, wanted in cases:
        kept = [int(i) for i in suppress(np.array(boxes).reshape(-1, 4), np.array(scores))]
        assert kept == wanted, f"{rule}: it keeps {kept} instead of {wanted}"
    print("all", len(cases), "rules kept")


# --8<-- [end:check]
def suppress(boxes, scores, threshold=0.5):
    """Indices of the boxes to keep, best first."""
    candidates, kept = np.argsort(-scores, kind="stable"), []  # stable: equals keep their order
    while len(candidates):
        best, candidates = candidates[0], candidates[1:]
        kept.append(int(best))
        box, others = boxes[best], boxes[candidates]
        inner = np.minimum(box[2:], others[:, 2:]) - np.maximum(box[:2], others[:, :2])
        shared = inner.clip(0).prod(axis=1)  # without clip, two negative sides make an area
        areas = (others[:, 2:] - others[:, :2]).prod(axis=1) + (box[2:] - box[:2]).prod()
        candidates = candidates[shared / (areas - shared) < threshold]
    return kept


check(suppress)
