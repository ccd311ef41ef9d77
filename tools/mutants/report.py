"""The score, group by group, and the survivors with their reasons from audit/survivors.toml."""

import tomllib
from collections import Counter, defaultdict
from pathlib import Path

from tools.mutants.trial import ROOT

TABLE = ROOT / ".cache/mutants.md"
REASONS = ROOT / "audit/survivors.toml"
AIM = 0.9
# timeout: of those noticed, by time; by mark: an experiment whose claims still hold, but whose
# stored rows bear the mark of other code; the same: prints and draws the same to the last byte.
COLUMNS = ("noticed", "timeout", "by mark", "survived", "equivalent", "the same", "not tried")
MARKED = ("evidence", "tasks")


def group(name):
    path = Path(name)
    return "instruments" if path.suffix == ".js" else path.parts[1]


def write_report(names, mutants_of, tried):
    """Write .cache/mutants.md and say its last lines; returns what `make` is to end with."""
    reasons = tomllib.loads(REASONS.read_text(encoding="utf-8")) if REASONS.exists() else {}
    counts, survivors, unused = defaultdict(Counter), [], []
    for name in names:
        _, mark, mutants = mutants_of(name)
        given = dict(reasons.get(name, {}))
        for mutant in map(str, mutants):
            row = tried.get((name, mark, mutant)) or {"outcome": "not tried"}
            outcome = row["outcome"]
            if outcome == "passed" and not row.get("same") and group(name) in MARKED:
                outcome = "by mark"
            elif outcome == "passed" and not row.get("same"):
                why = given.pop(mutant, "NO REASON GIVEN")
                outcome = "equivalent" if why.startswith("equivalent: ") else "survived"
                survivors.append(f"- `{name}:{mutant}`: {why}")
            counts[group(name)]["the same" if outcome == "passed" else outcome] += 1
        unused += [f"- `{name}:{mutant}`" for mutant in given]
    total = sum(counts.values(), Counter())
    lines = [f"| | {' | '.join(COLUMNS)} | score |", "|---" * (len(COLUMNS) + 2) + "|"]
    for title, count in [*sorted(counts.items()), ("all", total)]:
        lines.append(_row(title, count))
    lines += ["", "## Survivors", "", *survivors, "", "## Reasons for no survivor", "", *unused]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    without = sum(line.endswith("NO REASON GIVEN") for line in survivors)
    print(*lines[: len(counts) + 3], sep="\n")
    strict = _noticed(total) - total["by mark"]
    print(f"{strict} noticed without the marks: {100 * strict / max(1, _changes(total)):.1f} %")
    print(f"{without} survivors without a reason; all of them: {TABLE.relative_to(ROOT)}")
    return int(_score(total) < AIM or without > 0 or total["not tried"] > 0 or total["error"] > 0)


def _noticed(count):
    return count["failed"] + count["timeout"] + count["by mark"]


def _changes(count):
    """How many change something for a reader."""
    return _noticed(count) + count["survived"]


def _score(count):
    return _noticed(count) / max(1, _changes(count))


def _row(title, count):
    cells = [_noticed(count), *(count[name] for name in COLUMNS[1:])]
    score = f"{100 * _score(count):.1f} %" if _changes(count) else "–"
    return f"| {title} | {' | '.join(map(str, cells))} | {score} |"
