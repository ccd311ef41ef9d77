"""A recurrent layer is one block of weights, times 1, 3 or 4, and knows no length."""

from numbers import Integral


def block(features, units, biases):
    """One input matrix, one state matrix and `biases` vectors; ValueError for no features."""
    for name, value in dict(features=features, units=units).items():
        if not isinstance(value, Integral) or value < 1:
            raise ValueError(f"{name} is a whole number from 1 up, not {value!r}")
    return units * (features + units) + biases * units


def simple_rnn_parameters(features, units, bias=True):
    """Weights of SimpleRNN(units) on inputs (batch, steps, features). Source: Keras 3."""
    return block(features, units, bias)


def lstm_parameters(features, units, bias=True):
    """Weights of LSTM(units): input, forget and output gate, candidate. Source: Keras 3."""
    return 4 * block(features, units, bias)


def gru_parameters(features, units, bias=True, reset_after=True):
    """Weights of GRU(units): two gates and a candidate; reset_after adds a second bias."""
    return 3 * block(features, units, bias * (1 + reset_after))


def bidirectional_parameters(one_way):
    """Weights of Bidirectional around a layer that has `one_way` of them alone."""
    if not isinstance(one_way, Integral) or one_way < 1:
        raise ValueError(f"one_way is a count of weights from 1 up, not {one_way!r}")
    return 2 * one_way


for layer in (simple_rnn_parameters, gru_parameters, lstm_parameters):
    print(f"64 features, 50 units: {layer.__name__:22}", layer(64, 50))
print("LSTM, both ways:", bidirectional_parameters(lstm_parameters(64, 50)))
