"""What docs/evidence/order.md claims of snippets/evidence/order.csv."""

from claims import Higher

BAG, NARROW = "bag of embeddings", "Conv1D, width 3"

CLAIMS = [
    Higher((BAG, "presence"), ("majority", "presence"), 0.3),
    Higher((NARROW, "neighbours"), (BAG, "neighbours"), 0.35),
    Higher(("GRU", "neighbours"), (BAG, "neighbours"), 0.35),
    Higher(("GRU", "far apart"), (NARROW, "far apart"), 0.3),
    # The same was expected of the LSTM. One of its ten seeds learned nothing: see the page.
]
