"""What docs/evidence/gradient_reach.md claims of snippets/evidence/gradient_reach.csv."""

from claims import AtLeast, AtMost, TimesHigher, TimesHigherInEachSeed

ONLY_ON_JAX = "it takes gradients or compiles by jax itself"
RNN, IRNN, GRU = "SimpleRNN", "IRNN", "GRU"
LSTM_0, LSTM_1, LSTM_5 = (f"LSTM, forget bias {bias}" for bias in (0, 1, 5))
SHORT, LONG = "TCN, reach 63", "TCN, reach 255"
LEARNED = "2000 updates"

CLAIMS = [
    # Before training: the convolution ends where its formula says, and is level up to there.
    AtMost((SHORT, "start/63"), 0.0),
    TimesHigher((SHORT, "start/62"), (GRU, "start/62"), 1e6),
    AtLeast((LONG, "start/199"), 3e-4),
    # Gates do not reach further than no gates; an open forget gate does.
    TimesHigher((RNN, "start/50"), (LSTM_1, "start/50"), 30),
    TimesHigher((LSTM_1, "start/50"), (GRU, "start/50"), 1e3),
    TimesHigher((LSTM_1, "start/50"), (LSTM_0, "start/50"), 1e4),
    TimesHigher((LSTM_5, "start/50"), (LSTM_1, "start/50"), 200),
    AtLeast((IRNN, "start/199"), 0.02),
    TimesHigher((LONG, "start/199"), (RNN, "start/199"), 1e4),
    # Training opens the gates.
    *[AtLeast((model, f"{LEARNED}/accuracy"), 0.9) for model in (RNN, IRNN, GRU, LSTM_5, SHORT)],
    TimesHigherInEachSeed((GRU, f"{LEARNED}/19"), (GRU, "before/19"), 1000),
    TimesHigherInEachSeed((RNN, f"{LEARNED}/19"), (RNN, "before/19"), 3),
    TimesHigherInEachSeed((SHORT, f"{LEARNED}/19"), (SHORT, f"{LEARNED}/10"), 5),
]
