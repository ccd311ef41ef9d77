"""A vocabulary needs a dozen lines of Python: 0 is padding, 1 is any word seen less than twice."""

from collections import Counter

import keras

train = ["the cat sat on the mat", "the dog sat on the log", "the cat saw the dog"]
new = ["the cat saw the zebra", "a dog sat"]

counts = Counter(word for text in train for word in text.split())
known = [word for word, count in counts.most_common() if count > 1]
vocabulary = ["", "?", *known]  # the place in this list is the number of the word
number = {word: index for index, word in enumerate(vocabulary)}


def encode(text):
    return [number.get(word, 1) for word in text.split()]


def decode(numbers):
    return " ".join(vocabulary[index] for index in numbers if index)


print("vocabulary:", dict(enumerate(vocabulary)))
for name, texts in {"train": train, "new": new}.items():
    tokens = [encode(text) for text in texts]
    print(name, *keras.utils.pad_sequences(tokens, padding="post").tolist(), sep="\n  ")
    words = sum(tokens, [])
    print("  unknown:", words.count(1), "of", len(words), "words")
print("back again:", "; ".join(decode(encode(text)) for text in new))
