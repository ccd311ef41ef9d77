"""What a page may claim of the rows of an experiment; one file here for each experiment.

A claim names one or two cells as (model, setting) and has to hold for every seed. Margins were
written down after a trial with seeds 100 and 101, before the stored seeds were run, unless a
comment says otherwise.

A file may say why its experiment is an exception: UNMATCHED (parameters are not equal),
DETERMINISTIC (one seed is enough), ONLY_ON_JAX (its fast run needs that backend).
"""

from typing import NamedTuple

Cell = tuple[str, str]


class Higher(NamedTuple):
    """The lowest seed of one lies above the highest of the other by at least `by`."""

    one: Cell
    other: Cell
    by: float

    def holds(self, one, other):
        return min(one) - max(other) >= self.by


class HigherInEachSeed(NamedTuple):
    """One lies above the other in every seed; both saw the same data."""

    one: Cell
    other: Cell

    def holds(self, one, other):
        return all(a > b for a, b in zip(one, other, strict=True))


class HigherInMostSeeds(NamedTuple):
    """One lies above the other in at least nine seeds of ten; asked of ten or more."""

    one: Cell
    other: Cell
    seeds = 10

    def holds(self, one, other):
        return sum(a > b for a, b in zip(one, other, strict=True)) >= 0.9 * len(one)


class TimesHigher(NamedTuple):
    """The lowest seed of one is at least `factor` times the highest of the other."""

    one: Cell
    other: Cell
    factor: float

    def holds(self, one, other):
        return min(one) >= self.factor * max(other)


class TimesHigherInEachSeed(NamedTuple):
    """One is at least `factor` times the other in every seed; both ran side by side."""

    one: Cell
    other: Cell
    factor: float

    def holds(self, one, other):
        return all(a >= self.factor * b for a, b in zip(one, other, strict=True))


class Near(NamedTuple):
    """The two differ by at most `within` in every seed."""

    one: Cell
    other: Cell
    within: float

    def holds(self, one, other):
        return all(abs(a - b) <= self.within for a, b in zip(one, other, strict=True))


class AtLeast(NamedTuple):
    """No seed lies below the limit."""

    one: Cell
    limit: float

    def holds(self, one):
        return min(one) >= self.limit


class AtMost(NamedTuple):
    """No seed lies above the limit."""

    one: Cell
    limit: float

    def holds(self, one):
        return max(one) <= self.limit


def check(claims, rows):
    """Assert the claims whose rows are there; returns how many these are."""
    checked = 0
    for claim in claims:
        cells = [claim.one, *([claim.other] if hasattr(claim, "other") else [])]
        seen = [[r["value"] for r in rows if (r["model"], r["setting"]) == cell] for cell in cells]
        if all(seen) and len(seen[0]) >= getattr(claim, "seeds", 1):
            checked += 1
            assert claim.holds(*seen), f"{claim}: {' against '.join(map(str, seen))}"
    return checked
