"""Run the full setting of the experiments, seed by seed.

    python -m tools.evidence            all of them
    python -m tools.evidence shift      one of them

Each seed that the CSV beside an experiment lacks is run and added, so a run that was stopped
goes on where it was. A file that other code has written is begun anew.
"""

import csv
import hashlib
import io
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from importlib.metadata import packages_distributions, version
from importlib.util import find_spec
from pathlib import Path

from tools import whole

ROOT = Path(__file__).resolve().parent.parent
EXPERIMENTS = {
    path.stem: path
    for folder in ("evidence", "tasks")
    for path in sorted((ROOT / "snippets" / folder).glob("*.py"))
}
# How many seeds: else ten, three for a task; five where a run takes over 20 s, one where nothing
# is random.
SEEDS = {
    "bai_table": 5,
    "parameters": 1,
    "memory": 5,
    "permutation": 30,
    "shift": 5,
    "size": 10,
    "speed": 5,
    "video_order": 5,
}
SETTINGS = {
    "KERAS_BACKEND": "jax",
    "JAX_COMPILATION_CACHE_DIR": str(ROOT / ".cache/jax"),
    "JAX_PERSISTENT_CACHE_MIN_COMPILE_TIME_SECS": "0.2",
    "OMP_NUM_THREADS": "1",  # PyTorch is slower with two threads on two cores
}
# An experiment that compares backends runs on each that is installed; its repetitions share one
# process, since each of its models takes seconds to compile.
BACKENDS = {"speed": ("jax", "tensorflow", "torch")}
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


def processor():
    """The name of the processor, as far as the system tells it."""
    cpuinfo = Path("/proc/cpuinfo")
    names = re.findall(r"model name\s*: (.*)", cpuinfo.read_text()) if cpuinfo.exists() else []
    return names[0] if names else platform.processor() or platform.machine()


def write(experiment, rows):
    """Move the whole table into its place."""
    table = experiment.with_suffix(".csv")
    backends = [name for name in BACKENDS.get(experiment.stem, ("jax",)) if find_spec(name)]
    installed = packages_distributions()
    text = io.StringIO()
    text.write(
        f"# code {code_mark(experiment)}; keras {version('keras')} on "
        f"{', '.join(f'{name} {version(installed[name][0])}' for name in backends)}, "
        f"Python {platform.python_version()}, {processor()}, {os.cpu_count()} cores\n"
    )
    out = csv.DictWriter(text, HEADER, lineterminator="\n")
    out.writeheader()
    out.writerows(rows)
    whole.write(table, text.getvalue())


def seeds_of(experiment):
    """How many seeds an experiment is run with."""
    return SEEDS.get(experiment.stem, 3 if experiment.parent.name == "tasks" else 10)


def jobs(experiment, rows):
    """The runs that are still missing: pairs of a backend and seeds."""
    seeds = [str(seed) for seed in range(seeds_of(experiment))]
    if experiment.stem in BACKENDS:
        for backend in BACKENDS[experiment.stem]:
            if find_spec(backend) and not any(r["setting"].startswith(backend) for r in rows):
                yield backend, seeds
    else:
        done = {row["seed"] for row in rows}
        yield from (("jax", [seed]) for seed in seeds if seed not in done)


def run(experiment):
    """Run what is still missing, and store it after each run."""
    rows = stored(experiment)
    for backend, seeds in jobs(experiment, rows):
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as empty:
            done = subprocess.run(
                [sys.executable, experiment, *seeds],
                cwd=empty,
                env={**os.environ, **SETTINGS, "KERAS_BACKEND": backend},
                stdout=subprocess.PIPE,
                text=True,
                check=True,
            )
        rows += parse(done.stdout)
        write(experiment, rows)
        seconds = time.monotonic() - started
        last = seeds_of(experiment) - 1
        print(f"{experiment.stem}: seed {seeds[-1]} of {last}, {seconds:.0f} s", flush=True)


def main():
    whole.sweep(ROOT / "snippets")  # what a killed run has left
    for name in sys.argv[1:] or EXPERIMENTS:
        if name not in EXPERIMENTS:
            sys.exit(f"there is no experiment '{name}'. There are: {', '.join(EXPERIMENTS)}")
        run(EXPERIMENTS[name])


if __name__ == "__main__":
    main()
