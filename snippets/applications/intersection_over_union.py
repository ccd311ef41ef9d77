"""Non-maximum suppression keeps the surest of several boxes on one object."""

import numpy as np

boxes = np.array(
    [
        [10, 10, 30, 30],  # top, left, bottom, right
        [12, 11, 32, 31],  # the same object again
        [10, 22, 30, 42],  # its neighbour
        [60, 60, 80, 80],  # far away
    ]
)
scores = np.array([0.9, 0.8, 0.7, 0.6])


def iou(a, b):
    """Shared area divided by the area that the two boxes cover together."""
    height = min(a[2], b[2]) - max(a[0], b[0])
    width = min(a[3], b[3]) - max(a[1], b[1])
    shared = max(height, 0) * max(width, 0)
    areas = [(bottom - top) * (right - left) for top, left, bottom, right in (a, b)]
    return shared / (sum(areas) - shared)


for other in range(1, 4):
    print(f"box 0 and box {other}: IoU {iou(boxes[0], boxes[other]):.2f}")

for threshold in (0.5, 0.2):
    kept = []
    for candidate in np.argsort(-scores):  # surest first
        if all(iou(boxes[candidate], boxes[k]) < threshold for k in kept):
            kept.append(int(candidate))
    print(f"kept at threshold {threshold}: {kept}")
