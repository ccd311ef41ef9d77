"""Every experiment: what its page claims holds on the stored rows and on a fast run made now."""

from typing import NamedTuple

import pytest
from paths import FIGURES, experiment_files, shown
from run_snippet import run_snippet

from tools.evidence import parse, stored
from tools.evidence_figure import draw, values


class Higher(NamedTuple):
    """One (model, setting) lies above another by at least `by`, for every seed of both."""

    one: tuple[str, str]
    other: tuple[str, str]
    by: float


class HigherInEachSeed(NamedTuple):
    """One (model, setting) lies above another in every seed; both saw the same split."""

    one: tuple[str, str]
    other: tuple[str, str]


GLOBAL, FLATTEN = "CNN, stride 1, global max", "CNN, Flatten"
POOLED, POOLED_GLOBAL = "CNN, 2 max-pools, Flatten", "CNN, 1 max-pool, global max"

BAG, NARROW = "bag of embeddings", "Conv1D, width 3"

# Margins were written down after a trial with seeds 100 and 101, before the stored seeds were
# run, unless a comment says otherwise.
CLAIMS = {
    "order": [
        Higher((BAG, "presence"), ("majority", "presence"), 0.3),
        Higher((NARROW, "neighbours"), (BAG, "neighbours"), 0.35),
        Higher(("GRU", "neighbours"), (BAG, "neighbours"), 0.35),
        Higher(("GRU", "far apart"), (NARROW, "far apart"), 0.3),
        # The same was expected of the LSTM. One of its ten seeds learned nothing: see the page.
    ],
    "permutation": [
        # Margins between all seeds did not survive: the splits differ more than the settings do.
        # These were chosen after seeds 0 to 19, and confirmed on 20 to 29.
        HigherInEachSeed(("CNN, global max", "original"), ("CNN, global max", "permuted")),
        HigherInEachSeed(("MLP", "permuted"), ("CNN, global max", "permuted")),
    ],
    "shift": [
        Higher((GLOBAL, "centred/accuracy/1"), (FLATTEN, "centred/accuracy/1"), 0.3),
        Higher((GLOBAL, "centred/accuracy/1"), (POOLED, "centred/accuracy/1"), 0.25),
        Higher((GLOBAL, "centred/accuracy/1"), ("SVM", "centred/accuracy/1"), 0.3),
        Higher((POOLED, "centred/accuracy/0"), (POOLED, "centred/accuracy/1"), 0.2),
        Higher((POOLED_GLOBAL, "centred/accuracy/2"), (POOLED_GLOBAL, "centred/accuracy/1"), 0.05),
        Higher((POOLED, "moved/accuracy/2"), (POOLED, "centred/accuracy/2"), 0.4),
    ],
}


def check(claims, rows):
    """Assert the claims whose settings were run; returns how many these are."""
    checked = 0
    for claim in claims:
        above, below = values(rows, *claim.one), values(rows, *claim.other)
        if above and below:
            checked += 1
            apart = (
                min(a - b for a, b in zip(above, below, strict=True)) > 0
                if isinstance(claim, HigherInEachSeed)
                else min(above) - max(below) >= claim.by
            )
            assert apart, f"{claim}: {above} against {below}"
    return checked


def stem(path):
    return path.stem


@pytest.mark.parametrize("experiment", experiment_files(), ids=stem)
def test_claims_hold_on_every_stored_seed(experiment):
    rows = stored(experiment)
    again = f"make evidence ONLY={experiment.stem}"
    assert rows, f"{shown(experiment)} changed since it was run: {again}"
    assert len({row["seed"] for row in rows}) >= 5
    assert check(CLAIMS[experiment.stem], rows) == len(CLAIMS[experiment.stem])


@pytest.mark.parametrize("experiment", experiment_files(), ids=stem)
def test_models_have_equally_many_parameters(experiment):
    counts = {int(row["parameters"]) for row in stored(experiment)} - {0}  # 0: has none to count
    assert max(counts) <= 1.1 * min(counts), f"{shown(experiment)}: {sorted(counts)}"


@pytest.mark.parametrize("experiment", experiment_files(), ids=stem)
def test_claims_hold_on_a_fast_run(experiment):
    run = run_snippet(experiment)
    assert not run.error, f"{run.error}\nTo see it whole: python {shown(experiment)}"
    assert run.seconds < 25, f"{shown(experiment)} took {run.seconds:.0f} s in its fast setting"
    assert check(CLAIMS[experiment.stem], parse(run.printed)) >= 2


@pytest.mark.parametrize("experiment", experiment_files(), ids=stem)
def test_figure_is_drawn_from_the_stored_rows(experiment, record_or_compare):
    from compare import figure_difference

    svg = draw(experiment.stem, stored(experiment))
    record_or_compare(svg, FIGURES / f"evidence/{experiment.stem}.svg", figure_difference)


def test_experiment_names_what_is_wrong_with_its_rows():
    with pytest.raises(ValueError, match="expected rows with model, parameters"):
        parse("model,value\nCNN,0.9\n")
