"""Dense layers pay for both their sides, normalization only for the channels."""

from numbers import Integral


def check(**settings):
    """ValueError unless each setting is a whole number from 1 up."""
    for name, value in settings.items():
        if not isinstance(value, Integral) or value < 1:
            raise ValueError(f"{name} is a whole number from 1 up, not {value!r}")


def dense_parameters(features, units, bias=True):
    """Weights of Dense on inputs (…, features): other axes do not count. Source: Keras 3."""
    check(features=features, units=units)
    return features * units + bias * units


def batch_normalization_parameters(channels, center=True, scale=True):
    """Trained and not trained numbers of BatchNormalization on inputs (…, channels).

    Trained: gamma (scale) and beta (center). Not trained: the moving mean and variance.
    ValueError for no channels. Source: Ioffe and Szegedy 2015, arXiv 1502.03167; Keras 3.
    """
    check(channels=channels)
    return (center + scale) * channels, 2 * channels


def layer_normalization_parameters(features, center=True, scale=True):
    """Weights of LayerNormalization over the last axis. Source: Ba et al., arXiv 1607.06450."""
    check(features=features)
    return (center + scale) * features


print("Dense(10) on 128 features:      ", dense_parameters(128, 10))
print("BatchNormalization, 64 channels:", *batch_normalization_parameters(64), "(trained, not)")
print("LayerNormalization, 64 features:", layer_normalization_parameters(64))
