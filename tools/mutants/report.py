"""The score, group by group, and the survivors with their reasons from audit/survivors.toml."""

import tomllib
from collections import Counter, defaultdict
from pathlib import Path

from tools.mutants.trial import ROOT

TABLE = ROOT / ".cache/mutants.md"
REASONS = ROOT / "audit/survivors.toml"
AIM = 0.9


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
        for mutant in mutants:
            row = tried.get((name, mark, str(mutant)))
            outcome = row["outcome"] if row else "not tried"
            if outcome == "passed":
                why = given.get(str(mutant), "")
                outcome = "equivalent" if why.startswith("equivalent: ") else "survived"
                if not row.get("same"):
                    what = "what it makes differs"
                else:
                    what = "prints and draws the same"
                survivors.append(f"- `{name}:{mutant}` ({what}): {why or 'NO REASON GIVEN'}")
            given.pop(str(mutant), None)
            counts[group(name)][outcome] += 1
        unused += [f"- `{name}:{mutant}`" for mutant in given]
    total = sum(counts.values(), Counter())
    lines = ["| | noticed | of them by time | survived | equivalent | not tried | score |"]
    lines += ["|---|---|---|---|---|---|---|"]
    for title, count in [*sorted(counts.items()), ("all", total)]:
        lines.append(_row(title, count))
    lines += ["", "## Survivors", "", *survivors, "", "## Reasons for no survivor", "", *unused]
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")
    without = sum(line.endswith("NO REASON GIVEN") for line in survivors)
    print(*lines[: len(counts) + 3], sep="\n")
    print(f"{without} survivors without a reason; all of them: {TABLE.relative_to(ROOT)}")
    return int(_score(total) < AIM or without > 0 or total["not tried"] > 0 or total["error"] > 0)


def _score(count):
    noticed = count["failed"] + count["timeout"]
    return noticed / max(1, noticed + count["survived"])


def _row(title, count):
    noticed = count["failed"] + count["timeout"]
    cells = [noticed, count["timeout"], count["survived"], count["equivalent"], count["not tried"]]
    score = f"{100 * _score(count):.1f} %" if noticed + count["survived"] else "–"
    return f"| {title} | {' | '.join(map(str, cells))} | {score} |"
