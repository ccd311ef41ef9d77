"""An LSTM step is one sum, four slices and two lines; the check names what is out of order."""

# --8<-- [start:check]
import numpy as np
from keras import layers, ops


def check(lstm_step):
    """Try lstm_step(x, h, c, kernel, recurrent_kernel, bias), which returns the new h and c."""
    rng = np.random.default_rng(0)
    x, h, c = (rng.normal(scale=2, size=(4, n)).astype("float32") for n in (3, 5, 5))
    for i, f, new, o, wanted_c, wanted_h, rule in [  # biases that hold a gate open or shut
        (-30, 30, 1, 30, c, np.tanh(c), "i shut, f open: c stays, and h is tanh(c)"),
        (30, -30, 1, 30, np.tanh(1), np.tanh(np.tanh(1)), "i open, f shut: c is tanh(candidate)"),
        (-30, 30, 1, -30, c, 0, "o shut: h is zero, c is not"),
    ]:
        bias = np.repeat([i, f, new, o], 5)  # in the order of Keras: i, f, candidate, o
        got_h, got_c = lstm_step(x, h, c, np.zeros((3, 20)), np.zeros((5, 20)), bias)
        assert np.abs(got_h).max() <= 1, "|h| is at most 1: a tanh missing, h and c swapped?"
        right = np.allclose(got_c, wanted_c) and np.allclose(got_h, wanted_h)
        assert right, f"{rule}. Is the order i, f, candidate, o? Is the bias added?"
    cell = layers.LSTMCell(5)
    cell.build((4, 3))
    cell.set_weights([rng.normal(size=w.shape) for w in cell.get_weights()])
    wanted = [ops.convert_to_numpy(state) for state in cell(x, [h, c])[1]]
    same = np.allclose(lstm_step(x, h, c, *cell.get_weights()), wanted, atol=1e-4)
    assert same, "the gates are right, their sums are not: x @ kernel + h @ recurrent_kernel + bias"
    print("right, to the numbers of Keras")


# --8<-- [end:check]
def lstm_step(x, h, c, kernel, recurrent_kernel, bias):
    sums = x @ kernel + h @ recurrent_kernel + bias  # (batch, 4 * units)
    i, f, candidate, o = np.split(sums, 4, axis=-1)
    i, f, o = (0.5 + 0.5 * np.tanh(gate / 2) for gate in (i, f, o))  # the sigmoid, never too large
    c = f * c + i * np.tanh(candidate)
    return o * np.tanh(c), c


check(lstm_step)
