"""Run the full setting of the experiments, seed by seed.

    python -m tools.evidence            all of them
    python -m tools.evidence shift      one of them

Each seed that snippets/evidence/<name>.csv lacks is run and added, so a run that was stopped
goes on where it was. A file that other code has written is begun anew.
"""

import csv
import hashlib
import io
import os
import platform
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXPERIMENTS = ROOT / "snippets/evidence"
SEEDS = {"permutation": 30, "shift": 5}  # how many; else ten, five where a run takes over 20 s
SETTINGS = {
    "KERAS_BACKEND": "jax",
    "JAX_COMPILATION_CACHE_DIR": str(ROOT / ".cache/jax"),
    "JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS": "0.2",
}
HEADER = ["model", "parameters", "seed", "setting", "value"]


def code_mark(experiment):
    """A short hash of the code below the docstring: whoever changes it has to run it again."""
    source = experiment.read_text(encoding="utf-8")
    code = source[source.index('"""', 3) + 3 :]
    return hashlib.sha256(code.encode()).hexdigest()[:12]


def parse(text):
    """Rows of the tidy table that an experiment prints, or that was stored, as dictionaries."""
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    rows = list(csv.DictReader(lines))
    if not rows or list(rows[0]) != HEADER:
        raise ValueError(f"expected rows with {', '.join(HEADER)}, got: {lines[:2]}")
    return [row | {"value": float(row["value"])} for row in rows]


def stored(experiment):
    """The stored rows of an experiment, none where its code has changed since."""
    table = experiment.with_suffix(".csv")
    text = table.read_text(encoding="utf-8") if table.exists() else ""
    return parse(text) if f"code {code_mark(experiment)}" in text else []


def write(experiment, rows):
    """Move the whole table into its place."""
    text = io.StringIO()
    text.write(
        f"# code {code_mark(experiment)}; keras {version('keras')} on jax {version('jax')}, "
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores\n"
    )
    out = csv.DictWriter(text, HEADER, lineterminator="\n")
    out.writeheader()
    out.writerows(rows)
    new = experiment.with_suffix(".csv.new")
    new.write_text(text.getvalue(), encoding="utf-8")
    os.replace(new, experiment.with_suffix(".csv"))


def run(experiment):
    """Run the seeds that are still missing."""
    rows = stored(experiment)
    done = {row["seed"] for row in rows}
    wanted = [str(seed) for seed in range(SEEDS.get(experiment.stem, 10))]
    for seed in wanted:
        if seed in done:
            continue
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as empty:
            done_now = subprocess.run(
                [sys.executable, experiment, seed],
                cwd=empty,
                env={**os.environ, **SETTINGS},
                stdout=subprocess.PIPE,
                text=True,
                check=True,
            )
        rows += parse(done_now.stdout)
        write(experiment, rows)
        seconds = time.monotonic() - started
        print(f"{experiment.stem}: seed {seed} of {wanted[-1]}, {seconds:.0f} s", flush=True)


def main():
    names = sys.argv[1:] or sorted(path.stem for path in EXPERIMENTS.glob("*.py"))
    for name in names:
        experiment = EXPERIMENTS / f"{name}.py"
        if not experiment.is_file():
            known = ", ".join(sorted(path.stem for path in EXPERIMENTS.glob("*.py")))
            sys.exit(f"there is no experiment '{name}'. There are: {known}")
        run(experiment)


if __name__ == "__main__":
    main()
