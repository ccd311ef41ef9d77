"""The likeliest row of letters need not read as the likeliest text, because rows add up."""

import itertools
from collections import defaultdict

import numpy as np
from keras import ops

chances = {"-": 0.5, "a": 0.3, "b": 0.2}  # in each of two frames; "-" is the blank of CTC

texts = defaultdict(float)
for row in itertools.product(chances, repeat=2):
    text = "".join(b for a, b in zip(("-", *row), row) if b not in ("-", a))
    texts[text] += chances[row[0]] * chances[row[1]]
for text in sorted(texts, key=texts.get, reverse=True):
    print(f"{text or 'nothing':8} {texts[text]:.2f}")

logits = np.log([[list(chances.values())] * 2]).astype("float32")  # (1, frame, letter)
for strategy in ("greedy", "beam_search"):
    (path,), score = ops.ctc_decode(logits, np.array([2]), strategy)
    numbers = ops.convert_to_numpy(path[0])
    print(f"{strategy}:", "".join("-ab"[n] for n in numbers if n > 0) or "nothing")
