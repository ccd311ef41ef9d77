"""What docs/evidence/scan.md claims of snippets/evidence/scan.csv."""

from claims import AtLeast, AtMost, TimesHigher, TimesHigherInEachSeed

ONLY_ON_JAX = "it takes gradients or compiles by jax itself"
TIMED = "its rows are seconds"
CALLS, DIRECT = "loop, one call a step", "long convolution"


def slower(one, other, length, factor):
    """One takes at least `factor` times as long as the other, side by side in one run."""
    return TimesHigherInEachSeed((one, f"time/{length}"), (other, f"time/{length}"), factor)


CLAIMS = [
    # Equal but for rounding, and a memory of one step is not.
    *(AtMost((name, "difference/1024"), 1e-5) for name in ("loop", CALLS, "scan", DIRECT, "FFT")),
    *(AtMost((name, "difference/16384"), 1e-5) for name in ("loop", "scan", "FFT")),
    AtLeast(("one step back", "difference/1024"), 0.5),
    AtMost(("scan", "minGRU"), 1e-5),
    AtLeast(("one step back", "minGRU"), 0.2),
    # Counts: these are certain.
    AtMost(("scan", "rounds/1024"), 20),
    AtMost(("scan", "rounds/16384"), 28),
    TimesHigher(("scan", "operations/16384"), ("loop", "operations/16384"), 2.9),
    TimesHigher(("loop", "operations/16384"), ("scan", "operations/16384"), 0.33),
    TimesHigher((DIRECT, "operations/1024"), ("loop", "operations/1024"), 500),
    # Times, only where the trial showed a ratio above 3; half of it or less is asserted.
    slower(CALLS, "scan", 1024, 10),
    slower(DIRECT, "scan", 1024, 3),
    slower(DIRECT, "FFT", 1024, 2),
    slower("scan", "loop", 16384, 1.5),
    slower("FFT", "loop", 16384, 2),
]
