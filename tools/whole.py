"""What is written is whole: made beside its place, and moved there in one step at its end.

A run that is killed leaves the old file or the new one. What it had begun stays beside it under a
name that begins with a dot and ends in `.new`: git ignores it, the next run takes it away.
"""

import contextlib
import os
import shutil
from pathlib import Path


def beside(path):
    """The name under which a new `path` is made."""
    return path.with_name(f".{path.name}.new")


@contextlib.contextmanager
def replacing(path):
    """Give the name to write to; what was written there is moved to `path`, unless it fails."""
    path.parent.mkdir(parents=True, exist_ok=True)
    new = beside(path)
    try:
        yield new
        os.replace(new, path)
    finally:
        new.unlink(missing_ok=True)


def write(path, content):
    """Write text to `path`, or bytes."""
    with replacing(path) as new:
        new.write_bytes(content if isinstance(content, bytes) else content.encode())


def sweep(*folders):
    """Remove what killed runs have left below these folders."""
    for folder in folders:
        for left in Path(folder).rglob(".*.new"):
            left.unlink()


def swap(new, place):
    """Put the folder `new` in the place of another one, which is gone then.

    Between the two moves, for well under a millisecond, there is none.
    """
    old = place.with_name(f"{place.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    new.rename(place)
    shutil.rmtree(old, ignore_errors=True)
