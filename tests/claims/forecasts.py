"""What docs/applications/forecasting.md claims of its CSV in snippets/tasks: error, coverage."""

from claims import HigherInEachSeed, TimesHigherInEachSeed

NETWORKS = ("CNN", "GRU")
# Of 150 trial walks ridge was ahead of the last value on a third, by up to 11 %, by luck: it
# answers for a few stretches of twelve steps that do not overlap. No model is to be ahead by more.
LUCK = 0.85


def wrong_by(one, other, factor, series):
    """The error of one is at least `factor` times that of the other, whatever the seed."""
    return TimesHigherInEachSeed((one, series), (other, series), factor)


CLAIMS = [
    wrong_by("last value", "season before", 1.3, "sunspots"),
    wrong_by("last value", "season before", 1.7, "El Nino"),
    wrong_by("last value", "ridge", 2, "CO2"),
    # We had written 1.4. On one test part ridge, which chose plain values, gave 1.34.
    wrong_by("season before", "ridge", 1.2, "CO2"),
    wrong_by("last value", "ridge", 1.3, "sunspots"),
    wrong_by("ridge", "last value", LUCK, "walk"),
]
for network in NETWORKS:
    CLAIMS += [
        wrong_by("last value", network, 1.3, "sunspots"),
        wrong_by("last value", network, 2, "CO2"),
        wrong_by("last value", network, 1.7, "El Nino"),
        wrong_by(network, "last value", LUCK, "walk"),
    ]
    # An interval learned for one step and fed on holds less than one learned for all twelve.
    CLAIMS += [
        HigherInEachSeed(
            (network, f"{series} inside"), (f"{network}, recursive", f"{series} inside")
        )
        for series in ("El Nino", "walk")
    ]
# Seen on the stored rows, not foretold: the two sentences that "Which one to take" rests on.
CLAIMS += [HigherInEachSeed(("CNN", series), ("GRU", series)) for series in ("sunspots", "El Nino")]
