"""A mask without a single pixel of the object is 95 % right, and has an IoU of zero."""

import numpy as np

truth = np.zeros((64, 64), dtype=bool)
truth[20:34, 10:24] = True  # an object of 14x14 pixels
nothing = np.zeros_like(truth)
shifted = np.roll(truth, (3, 3), axis=(0, 1))  # the right shape, three pixels off

for name, found in [("nothing", nothing), ("shifted", shifted), ("perfect", truth)]:
    accuracy = (found == truth).mean()
    iou = (found & truth).sum() / (found | truth).sum()
    print(f"{name}: pixel accuracy {accuracy:.2f}, IoU {iou:.2f}")
