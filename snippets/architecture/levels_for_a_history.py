"""A thousand steps of history take 500 plain convolutions of width 3, or nine dilated ones."""

import math


def levels(history, kernel, convolutions):
    """The fewest levels of dilation 1, 2, 4, ... whose last output sees `history` steps."""
    return math.ceil(math.log2(1 + (history - 1) / (convolutions * (kernel - 1))))


print("steps   plain, width 3   dilated: 1 x width 2   1 x width 3   2 x width 3   2 x width 7")
for history in (10, 100, 1_000, 16_000):
    plain = math.ceil((history - 1) / 2)
    dilated = [levels(history, k, m) for k, m in [(2, 1), (3, 1), (3, 2), (7, 2)]]
    print(f"{history:5}   {plain:14}   {dilated[0]:20}", *(f"{n:13}" for n in dilated[1:]))
