"""Change one token of a file at a time, and see whether the suite notices.

    python -m tools.mutants                  all files; goes on where it was stopped
    python -m tools.mutants training/ .js    files whose name holds one of the words
    python -m tools.mutants --survivors      try the survivors again, after a test was mended

A mutant is one token replaced by another: an operator, a number, a layer's argument. Which ones
are made is drawn with a fixed seed, so that nobody chooses them.
"""

import random
from typing import NamedTuple

SEED = 9
# Signs that both languages share, and what each may become.
SIGNS = {
    "+": ("-",),
    "-": ("+",),
    "*": ("/", "+"),
    "/": ("*",),
    "**": ("*",),
    "+=": ("-=",),
    "-=": ("+=",),
    "*=": ("/=",),
    "/=": ("*=",),
    "<": ("<=", ">"),
    ">": (">=", "<"),
    "<=": ("<", ">="),
    ">=": (">", "<="),
}


class Place(NamedTuple):
    """A token that may be changed, where it stands, and what it may become."""

    start: int  # in characters, from the beginning of the file
    old: str
    news: tuple[str, ...]


class Mutant(NamedTuple):
    """One change of one file."""

    start: int
    line: int
    column: int
    old: str
    new: str

    def __str__(self):
        return f"{self.line}:{self.column}: {self.old} becomes {self.new}"

    def applied(self, text):
        return text[: self.start] + self.new + text[self.start + len(self.old) :]


def other_numbers(value):
    """What a number may become: one more, one less, or twice as much, and never below zero."""
    others = [value + 1, value - 1, 2 * value]
    return tuple(dict.fromkeys(repr(n) for n in others if n >= 0 and n != value))


def drawn(name, text, places, count):
    """At most `count` mutants of a file, at places drawn by its name; the same each time."""
    rng = random.Random(f"{SEED} {name}")
    places = sorted(places)
    mutants = []
    for start, old, news in sorted(rng.sample(places, min(count, len(places)))):
        line, column = text.count("\n", 0, start) + 1, start - text.rfind("\n", 0, start)
        mutants.append(Mutant(start, line, column, old, rng.choice(news)))
    return mutants
