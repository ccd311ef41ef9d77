"""What docs/applications/forecasting.md claims of its CSV in snippets/tasks: error, coverage."""

from claims import HigherInEachSeed, TimesHigherInEachSeed

NETWORKS = ("CNN", "GRU")


def wrong_by(one, other, factor, series):
    """The error of one is at least `factor` times that of the other, whatever the seed."""
    return TimesHigherInEachSeed((one, series), (other, series), factor)


CLAIMS = [
    wrong_by("last value", "season before", 1.3, "sunspots"),
    wrong_by("last value", "season before", 1.7, "El Nino"),
    wrong_by("last value", "ridge", 2, "CO2"),
    wrong_by("season before", "ridge", 1.4, "CO2"),
    wrong_by("last value", "ridge", 1.3, "sunspots"),
    wrong_by("ridge", "last value", 0.96, "walk"),
]
for network in NETWORKS:
    CLAIMS += [
        wrong_by("last value", network, 1.3, "sunspots"),
        wrong_by("last value", network, 2, "CO2"),
        wrong_by("last value", network, 1.7, "El Nino"),
        wrong_by(network, "last value", 0.96, "walk"),
    ]
    # An interval learned for one step and fed on holds less than one learned for all twelve.
    CLAIMS += [
        HigherInEachSeed(
            (network, f"{series} inside"), (f"{network}, recursive", f"{series} inside")
        )
        for series in ("El Nino", "walk")
    ]
