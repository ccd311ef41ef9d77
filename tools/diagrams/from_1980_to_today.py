"""What came when, from 1980 to today: convolution, recurrence, both at once, attention."""

from tools.diagrams import Diagram

LANES = {"cnn": (66, 156), "rnn": (232, 156), "ink": (400, 154), "hybrid": (66, 322)}  # x, width
ROWS = [  # year of first publication, what came in which lane
    ("1980", {"cnn": "Neocognitron"}),
    ("1989", {"cnn": "TDNN, first LeNet"}),
    ("1990", {"rnn": "Elman network"}),
    ("1997", {"rnn": "LSTM"}),
    ("2012", {"cnn": "AlexNet"}),
    ("2014", {"rnn": "GRU, seq2seq", "ink": "RNN attention"}),
    ("2015", {"hybrid": "CRNN, ConvLSTM"}),
    ("", {"cnn": "ResNet"}),
    ("2016", {"cnn": "WaveNet"}),
    ("", {"hybrid": "QRNN"}),
    ("2017", {"ink": "transformer"}),
    ("2018", {"cnn": "TCN"}),
    ("2020", {"ink": "vision transformer"}),
    ("2021", {"hybrid": "S4: a recurrence as a convolution"}),
    ("2022", {"cnn": "ConvNeXt"}),
    ("2023", {"rnn": "LRU, RWKV, Mamba"}),
    ("2024", {"rnn": "xLSTM, minGRU"}),
    ("today", {"cnn": "pixels, small data", "rnn": "streams, states", "ink": "large models"}),
]


def draw():
    """Years from top to bottom, a lane for each family; a box across two lanes is of both."""
    picture = Diagram(560, 46 + 42 * len(ROWS))
    for lane, title in {"cnn": "convolution", "rnn": "recurrence", "ink": "attention"}.items():
        x, width = LANES[lane]
        picture.text(x + width / 2, 22, title, family=lane, bold=True)
        passed = [
            n
            for n, (_, row) in enumerate(ROWS)
            if lane in row or ("hybrid" in row and lane != "ink")
        ]
        for above, below in zip(passed, passed[1:]):
            ends = [(x + width / 2, _y(above) + 16), (x + width / 2, _y(below) - 16)]
            picture.arrow(*ends, family=lane, head=False)
    for n, (year, row) in enumerate(ROWS):
        picture.text(10, _y(n) + 5, year, "start")
        for lane, what in row.items():
            x, width = LANES[lane]
            picture.box(x, _y(n) - 15, width, 30, what, lane, 0.15, dashed=year == "today")
    return picture


def _y(row):
    return 60 + 42 * row
