"""Every experiment: what its page claims holds on the stored rows and on a fast run made now."""

from importlib import import_module

import pytest
from claims import (
    AtLeast,
    AtMost,
    Higher,
    HigherInEachSeed,
    HigherInMostSeeds,
    Near,
    TimesHigher,
    check,
)
from paths import BACKEND, FIGURES, experiment_files, shown
from run_snippet import run_snippet

from tools.evidence import parse, stored
from tools.figures import draw


def stem(path):
    return path.stem


def claims_of(experiment):
    """The module tests/claims/<name>.py of an experiment."""
    return import_module(f"claims.{experiment.stem}")


@pytest.mark.parametrize("experiment", experiment_files(), ids=stem)
def test_claims_hold_on_every_stored_seed(experiment):
    rows, about = stored(experiment), claims_of(experiment)
    again = f"make evidence ONLY={experiment.stem}"
    assert rows, f"{shown(experiment)} changed since it was run: {again}"
    few = 3 if experiment.parent.name == "tasks" else 5
    few = 1 if hasattr(about, "DETERMINISTIC") else few
    assert len({row["seed"] for row in rows}) >= few, f"too few seeds: {again}"
    assert check(about.CLAIMS, rows) == len(about.CLAIMS), "a claim names a cell without rows"


@pytest.mark.parametrize("experiment", experiment_files(), ids=stem)
def test_models_have_equally_many_parameters(experiment):
    counts = {int(row["parameters"]) for row in stored(experiment)} - {0}  # 0: has none to count
    if counts and not hasattr(claims_of(experiment), "UNMATCHED"):
        assert max(counts) <= 1.1 * min(counts), f"{shown(experiment)}: {sorted(counts)}"


def fast_here():
    """The experiments that can run on this backend; the stored rows are all from JAX."""
    files = experiment_files()
    return [f for f in files if BACKEND == "jax" or not hasattr(claims_of(f), "ONLY_ON_JAX")]


@pytest.mark.parametrize("experiment", fast_here(), ids=stem)
def test_claims_hold_on_a_fast_run(experiment):
    run, about = run_snippet(experiment), claims_of(experiment)
    assert not run.error, f"{run.error}\nTo see it whole: python {shown(experiment)}"
    assert run.seconds < 40, f"{shown(experiment)} took {run.seconds:.0f} s in its fast setting"
    try:
        assert check(about.CLAIMS, parse(run.printed)) >= 2
    except AssertionError:
        if not hasattr(about, "TIMED"):  # whatever else runs here disturbs what is measured in time
            raise
        again = run_snippet.__wrapped__(experiment)
        assert check(about.CLAIMS, parse(again.printed)) >= 2


@pytest.mark.parametrize("experiment", experiment_files(), ids=stem)
def test_figure_is_drawn_from_the_stored_rows(experiment, record_or_compare):
    from compare import figure_difference

    svg = draw(experiment.stem, stored(experiment))
    figure = FIGURES / experiment.parent.name / f"{experiment.stem}.svg"
    record_or_compare(svg, figure, figure_difference)


def test_experiment_names_what_is_wrong_with_its_rows():
    with pytest.raises(ValueError, match="expected rows with model, parameters"):
        parse("model,value\nCNN,0.9\n")


ONE, OTHER = ("CNN", "here"), ("RNN", "here")


@pytest.mark.parametrize(
    "claim",
    [
        Higher(ONE, OTHER, 0.2),
        HigherInEachSeed(OTHER, ONE),
        TimesHigher(ONE, OTHER, 2),
        Near(ONE, OTHER, 0.2),
        AtLeast(ONE, 0.9),
        AtMost(ONE, 0.7),
    ],
)
def test_a_claim_that_one_seed_refutes_fails(claim):
    text = "model,parameters,seed,setting,value\n" + "".join(
        f"{model},0,{seed},here,{value}\n"
        for seed, pair in enumerate([(0.9, 0.6), (0.8, 0.7)])
        for model, value in zip(("CNN", "RNN"), pair)
    )
    with pytest.raises(AssertionError, match="CNN"):
        check([claim], parse(text))


def test_most_seeds_are_nine_of_ten():
    claim = HigherInMostSeeds(ONE, OTHER)
    assert claim.holds([2] * 10, [1] * 9 + [3])
    assert not claim.holds([2] * 10, [1] * 8 + [3] * 2)


def test_a_claim_about_other_rows_is_not_counted():
    assert check([AtLeast(("CNN", "elsewhere"), 1)], []) == 0
