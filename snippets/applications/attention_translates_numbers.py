"""A decoder that attends learns by itself which German words its next English word comes from."""

import keras
import matplotlib.pyplot as plt
import numpy as np
from keras import layers

WORDS = {  # 1 to 19, the tens, hundred, thousand
    "German": "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig "
    "achtzig neunzig hundert tausend",
    "English": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred thousand",
}


def say(number, language):
    """A number below a million as a list of words; compounds are cut into their parts."""
    word = ["", *WORDS[language].split()]
    for size, name in ((1000, word[29]), (100, word[28])):
        if number >= size:
            rest = say(number % size, language) if number % size else []
            return [*say(number // size, language), name, *rest]
    if number < 20:
        return [word[number]]
    ten, one = word[18 + number // 10], word[number % 10]
    if language == "German" and one:
        return [one, "und", ten]  # 47 is seven and forty
    return [ten, one] if one else [ten]


# --8<-- [start:data]
mixed = (np.random.default_rng(0).permutation(99_999) + 1)[:3398].tolist()
numbers = [6397, 47_047, *range(432_187, 932_187, 5000), *mixed]  # two to draw, six digits, others
german, english = ([say(n, language) for n in numbers] for language in ("German", "English"))
heard, said = (["", *sorted(set().union(*rows))] for rows in (german, english))
pad = keras.utils.pad_sequences
source = pad([[heard.index(w) for w in row] for row in german], 11)  # zeros in front
target = pad([[said.index(w) for w in row] for row in english], 10, padding="post")  # 0: the end
told = np.pad(target[:, :-1], ((0, 0), (1, 0)))  # in training: the true word before
new, known = slice(500), slice(500, None)
# --8<-- [end:data]

# --8<-- [start:model]
keras.utils.set_random_seed(0)
words, so_far = keras.Input((11,), dtype="int32"), keras.Input((10,), dtype="int32")
encoder = layers.Bidirectional(layers.GRU(24, return_sequences=True, return_state=True))
states, *ends = encoder(layers.Embedding(len(heard), 48)(words))  # (batch, 11, 48), two ends
decoder = layers.GRU(48, return_sequences=True)
answer = decoder(layers.Embedding(len(said), 48)(so_far), initial_state=layers.concatenate(ends))
context, weights = layers.Attention()([answer, states], return_attention_scores=True)
chances = layers.Dense(len(said), activation="softmax")(layers.concatenate([answer, context]))
model = keras.Model([words, so_far], chances)
model.compile(keras.optimizers.Adam(0.01), "sparse_categorical_crossentropy")
model.fit([source[known], told[known]], target[known], 100, 10, verbose=0)
# --8<-- [end:model]

# --8<-- [start:use]
looks = keras.Model(model.inputs, [chances, weights])
told = np.zeros((500, 11), "int32")
for step in range(10):  # in use: what it said is what it is told next
    chosen, seen = looks.predict([source[new], told[:, :-1]], 500, verbose=0)
    told[:, step + 1] = chosen[:, step].argmax(axis=-1)
right = (told[:, 1:] == target[new]).all(axis=1)
print(f"new numbers right in every word: {right[102:].mean():.2f}")
print(f"the same of six digits, a form never met: {right[2:102].mean():.2f}")
# --8<-- [end:use]

figure, axes = plt.subplots(1, 2, figsize=(7, 3.6), layout="constrained")
for row, ax in enumerate(axes):
    answer = [said[place] for place in told[row, 1:] if place]
    print(*german[row], "->", *answer)
    ax.imshow(seen[row, : len(answer), -len(german[row]) :], cmap="Oranges", vmin=0, vmax=1)
    ax.set_xticks(range(len(german[row])), german[row], rotation=90)
    ax.set_yticks(range(len(answer)), answer)
plt.show()
