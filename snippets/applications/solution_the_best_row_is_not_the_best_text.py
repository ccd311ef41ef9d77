"""The most probable letter of each column need not spell the most probable text."""

import itertools

import numpy as np
from keras import ops

letters = "-37"  # the blank of CTC, and two digits
chances = np.array([[0.5, 0.4, 0.1], [0.5, 0.4, 0.1], [0.8, 0.1, 0.1]])  # (column, letter)

texts = {}
for row in itertools.product(range(3), repeat=3):  # each way to choose a letter a column
    text = "".join(letters[b] for a, b in zip([0, *row], row) if b not in (0, a))
    texts[text] = texts.get(text, 0) + np.prod(chances[range(3), row])
best = sorted(texts, key=texts.get, reverse=True)
print("of all rows:", *(f"'{text}' {texts[text]:.3f}" for text in best[:3]))

for strategy in ("greedy", "beam_search"):
    columns = np.log(chances[None]).astype("float32")  # (line, column, letter)
    (numbers, *_), _ = ops.ctc_decode(columns, [3], strategy, top_paths=1, mask_index=0)
    numbers = ops.convert_to_numpy(numbers).ravel()
    print(f"{strategy}: '{''.join(letters[n] for n in numbers if n > 0)}'")
