"""What docs/evidence/bai_table.md claims of snippets/evidence/bai_table.csv.

The trial was the search itself: margins come from its seeds, 1000 and 1001.
"""

from claims import Higher, HigherInEachSeed, TimesHigher

CLAIMS = [
    TimesHigher(("baseline", "adding"), ("GRU", "adding/tuned"), 10),
    TimesHigher(("baseline", "adding"), ("TCN", "adding/tuned"), 3),
    # Written down: the TCN's error is twice the GRU's or more. True of five stored seeds, not of
    # seed 501. Chosen after these and confirmed on 501 to 511: the TCN's error is above the LSTM's.
    HigherInEachSeed(("TCN", "adding/tuned"), ("LSTM", "adding/tuned")),
    TimesHigher(("LSTM", "adding/default"), ("TCN", "adding/default"), 5),
    TimesHigher(("LSTM", "adding/default"), ("LSTM", "adding/tuned"), 50),
    TimesHigher(("SimpleRNN", "adding/default"), ("SimpleRNN", "adding/tuned"), 3),
    TimesHigher(("LSTM", "copy/tuned"), ("TCN", "copy/tuned"), 1000),
    TimesHigher(("GRU", "copy/tuned"), ("TCN", "copy/tuned"), 1000),
    Higher(("GRU", "copy/default"), ("GRU", "copy/tuned"), 0.05),
    Higher(("TCN", "digits/default"), ("LSTM", "digits/default"), 0.1),
    Higher(("TCN", "permuted digits/default"), ("LSTM", "permuted digits/default"), 0.1),
    Higher(("LSTM", "digits/tuned"), ("LSTM", "digits/default"), 0.08),
    Higher(("GRU", "digits/tuned"), ("GRU", "digits/default"), 0.08),
    Higher(("SimpleRNN", "digits/default"), ("LSTM", "digits/default"), 0.1),
    HigherInEachSeed(("TCN", "digits/tuned"), ("GRU", "digits/tuned")),
    HigherInEachSeed(("TCN", "digits/tuned"), ("LSTM", "digits/tuned")),
    Higher(("TCN", "permuted digits/tuned"), ("LSTM", "permuted digits/tuned"), 0.03),
    # The same was expected against the GRU: it holds by 0.018 only. See the page.
]
