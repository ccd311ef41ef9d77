"""Non-maximum suppression: keep the best box, drop what overlaps it, repeat."""

import numpy as np


def overlap(box, boxes):
    """Intersection over union of one box with many; a box is (top, left, bottom, right)."""
    inner = np.minimum(box[2:], boxes[:, 2:]) - np.maximum(box[:2], boxes[:, :2])
    intersection = inner.clip(0).prod(axis=1)
    areas = (boxes[:, 2:] - boxes[:, :2]).prod(axis=1)
    return intersection / (areas + (box[2:] - box[:2]).prod() - intersection)


boxes = np.array(
    [(0, 0, 10, 10), (1, 1, 11, 11), (0, 20, 10, 30), (2, 20, 12, 30), (30, 30, 40, 40)]
)
scores = np.array([0.8, 0.9, 0.6, 0.7, 0.5])

candidates, kept = np.argsort(-scores), []  # best first
while len(candidates):
    best, rest = candidates[0], candidates[1:]
    kept.append(int(best))
    candidates = rest[overlap(boxes[best], boxes[rest]) < 0.5]

print("kept boxes:", kept)
print("overlap of boxes 0 and 1:", f"{overlap(boxes[0], boxes[1:2])[0]:.2f}")
