"""Make the mutants, try those that were not tried yet, and write the score."""

import argparse
import hashlib
import json
import signal
import sys
from pathlib import Path

from tools.mutants import ask_snippet, ask_widget, drawn, javascript, python
from tools.mutants.report import write_report
from tools.mutants.trial import ROOT, trial

RESULTS = ROOT / ".cache/mutants.jsonl"
OF_EACH = {".py": 3, ".js": 12}
PLACES = {".py": python.places, ".js": javascript.places}
LAST = ("snippets/evidence", "snippets/tasks", "snippets/labs")  # the slow ones


def files(words):
    """The files that are changed; the slow ones, which train, last."""
    found = [*(ROOT / "snippets").rglob("*.py"), *(ROOT / "docs/javascripts").glob("*.js")]
    names = [path.relative_to(ROOT).as_posix() for path in found]
    names = [name for name in names if not words or any(word in name for word in words)]
    return sorted(names, key=lambda name: (name.startswith(LAST), _trains(name), name))


def _trains(name):
    return ".fit(" in (ROOT / name).read_text(encoding="utf-8")


def mutants_of(name):
    """The text of a file, a mark of it, and its mutants."""
    text, kind = (ROOT / name).read_text(encoding="utf-8"), Path(name).suffix
    mark = hashlib.sha256(text.encode()).hexdigest()[:12]
    return text, mark, drawn(name, text, PLACES[kind](text), OF_EACH[kind])


def tried():
    """What is known: (file, mark, mutant) to the result; the last one counts."""
    lines = RESULTS.read_text(encoding="utf-8").splitlines() if RESULTS.exists() else []
    rows = map(json.loads, lines)
    return {(row["file"], row["mark"], row["mutant"]): row for row in rows}


def keep(**row):
    with RESULTS.open("a", encoding="utf-8") as file:
        file.write(json.dumps(row, ensure_ascii=False) + "\n")


def jobs(words, again):
    """What is still to be tried: (file, text, text afterwards, (mark, mutant)).

    Each file is tried unchanged first, in the same worker: a test that fails then notices nothing.
    """
    known = tried()
    for name in files(words):
        text, mark, mutants = mutants_of(name)
        rows = {m: known.get((name, mark, str(m)), {}) for m in mutants}
        missing = [m for m in mutants if _open(rows[m], again)]
        if missing:
            yield name, text, text, (mark, "unchanged")
        for mutant in missing:
            yield name, mutant.applied(text), text, (mark, str(mutant))


def _open(row, again):
    """Whether a mutant is still to be tried; `again`: even if it was, and survived."""
    survived = row.get("outcome") == "passed" and not row.get("same")
    return row.get("outcome") in (None, "error") or (again and survived)


def work(todo, trial, ask):
    whole = {}
    for number, ((name, _, _, (mark, mutant)), found) in enumerate(trial.results(todo, ask), 1):
        if mutant == "unchanged":
            whole[name] = found
        elif whole[name]["outcome"] != "passed":
            found["outcome"], found["why"] = "error", "its tests fail on the unchanged file"
        elif found["outcome"] == "passed" and found["made"]:
            found["same"] = found["made"] == whole[name]["made"]
        keep(file=name, mark=mark, mutant=mutant, **found)
        said = f"{number}/{len(todo)} {name}:{mutant}: {found['outcome']} {found.get('seconds')} s"
        print(said, flush=True)


def main():
    parser = argparse.ArgumentParser(prog="python -m tools.mutants")
    parser.add_argument("words", nargs="*", help="parts of file names; none: all files")
    parser.add_argument("--survivors", action="store_true", help="try the survivors again")
    asked = parser.parse_args()
    RESULTS.parent.mkdir(exist_ok=True)
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("stopped; the next run goes on from here"))
    todo = list(jobs(asked.words, asked.survivors))
    snippets = [job for job in todo if job[0].endswith(".py")]
    modules = [job for job in todo if job[0].endswith(".js")]
    if todo:
        with trial() as copy:
            if snippets:
                ask_snippet.warm_up()
                work(snippets, copy, ask_snippet.ask)
            if modules:
                ask_widget.warm_up(copy)
                work(modules, copy, ask_widget.ask)
    sys.exit(write_report(files([]), mutants_of, tried()))


if __name__ == "__main__":
    main()
