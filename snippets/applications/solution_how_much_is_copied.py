"""The longer the context that is counted, the more of the text is copied, not written."""

import random
import re
from collections import defaultdict
from importlib.resources import files

descriptions = sorted(f for f in files("sklearn.datasets.descr").iterdir() if f.suffix == ".rst")
text = " ".join(re.sub("[^a-z.,]+", " ", f.read_text("utf-8").lower()) for f in descriptions)

for context in (2, 4, 6, 8):
    after = defaultdict(list)
    for n in range(context, len(text)):
        after[text[n - context : n]].append(text[n])
    draw, sample = random.Random(0), "the data "
    while len(sample) < 500 and sample[-context:] in after:
        sample += draw.choice(after[sample[-context:]])
    longest = 0
    for n in range(len(sample)):
        while n + longest < len(sample) and sample[n : n + longest + 1] in text:
            longest += 1
    print(f"{context} characters of context: longest copy {longest} of {len(sample)}")
