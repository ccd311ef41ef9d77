"""German, French and Swedish numbers into English words: five networks of one size.

Prints tidy rows. Run bare it takes the fast setting and seed 0; seeds as arguments ask for the
full one: python translation.py 0 1 2
"""

import re
import sys
import time

import keras
import numpy as np
from keras import layers

FULL = len(sys.argv) > 1
SEEDS = [int(seed) for seed in sys.argv[1:]] or [0]
RATES = (0.003, 0.01, 0.03) if FULL else (0.01,)  # the grid, the same for each network
EPOCHS, PATIENCE = (60, 6) if FULL else (12, 12)
PAIRS = [34, 47, 52, 68, 79, 86, 93]  # tens and ones that no known number has
SOURCES = ["German", "French", "Swedish"]
LONGEST, ANSWER = 13, 10  # the most words of a source; those of an answer and its end

# --8<-- [start:say]
WORDS = {  # 1 to 19, the tens, hundred, thousand
    "German": "ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn "
    "fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig dreißig vierzig fünfzig sechzig siebzig "
    "achtzig neunzig hundert tausend",
    "French": "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze "
    "seize dix-sept dix-huit dix-neuf vingt trente quarante cinquante soixante soixante "
    "quatre-vingt quatre-vingt cent mille",
    "Swedish": "ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton "
    "sjutton arton nitton tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen",
    "English": "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty "
    "ninety hundred thousand",
}
MENDED = [("ein$", "eins"), (" cent$", " cents"), ("un cents?", "cent"), ("^un mille", "mille")]
MENDED += [("-vingt$", "-vingts"), (r"((?<!-)vingt|[ae]nte) (?=(un|onze)\b)", r"\1 et ")]


def spell(number, language):
    word = ["", *WORDS[language].split()]
    for size, name in ((1000, word[29]), (100, word[28])):
        if number >= size:
            return f"{spell(number // size, language)} {name} {spell(number % size, language)}"
    if number < 20:
        return word[number]
    ten, one = word[18 + number // 10], word[number % 10]
    if language == "German" and one:
        return f"{one} und {ten}"  # 47 is seven and forty
    if language == "French" and number // 10 in (7, 9):
        one = word[10 + number % 10]  # 97 is four twenty seventeen
    return f"{ten} {one}"


def say(number, language):
    """A number below a million as a list of words, compounds cut into their parts."""
    text = " ".join(spell(number, language).split())
    for wrong, right in MENDED:
        text = re.sub(wrong, right, text)
    return text.replace("-", " ").split()


# --8<-- [end:say]
SOME = [*range(1000), *range(1000, 100_000, 1000)]  # every word occurs in one of them
HEARD = ["", *sorted({word for n in SOME for name in SOURCES for word in say(n, name)})]
SAID = ["", *sorted({word for n in SOME for word in say(n, "English")})]


def coded(numbers):
    """Rows of word numbers, each source in the next language, and what the decoder is told."""
    asked = zip(numbers.tolist(), np.resize(SOURCES, len(numbers)))
    source = [[HEARD.index(word) for word in say(*number)] for number in asked]
    target = [[SAID.index(word) for word in say(n, "English")] for n in numbers.tolist()]
    source = keras.utils.pad_sequences(source, LONGEST)  # zeros in front
    target = keras.utils.pad_sequences(target, ANSWER, padding="post")  # a zero is the end
    return [source, np.pad(target[:, :-1], ((0, 0), (1, 0)))], target


# --8<-- [start:build]
def convolve(x, channels, padding):
    for dilation in (1, 2, 4):  # sees seven steps to either side, or fourteen back
        y = layers.Conv1D(channels, 3, 1, padding, dilation_rate=dilation, activation="relu")(x)
        x = layers.add([x, layers.Dense(48)(y)])
    return x


# Widths are chosen so that all have 31,764 to 33,294 parameters.
MODELS = ["CNN encoder, attention", "GRU encoder, attention", "CNN encoder, one state"]
MODELS += ["GRU encoder, one state", "CNN throughout"]


def build(name):
    source, said = keras.Input((LONGEST,), dtype="int32"), keras.Input((ANSWER,), dtype="int32")
    heard = layers.Embedding(len(HEARD), 48)(source)
    answer = layers.Embedding(len(SAID), 48)(said)
    if name.startswith("GRU"):
        encoder = layers.Bidirectional(layers.GRU(24, return_sequences=True, return_state=True))
        states, *ends = encoder(heard)
        state = layers.concatenate(ends)
    else:
        states = convolve(heard, 18, "same")
        state = layers.GlobalMaxPooling1D()(states)
    if name == "CNN throughout":
        answer = convolve(answer, 24, "causal")
    else:
        answer = layers.GRU(48, return_sequences=True)(answer, initial_state=state)
    if "state" not in name:
        answer = layers.concatenate([answer, layers.Attention()([answer, states])])
    answer = layers.Dense(len(SAID), activation="softmax")(answer)
    return keras.Model([source, said], answer)


# --8<-- [end:build]
def train(name, rate, seed, known, held_out):
    """A network trained until the loss on `held_out` stops falling, and its processor seconds."""
    keras.utils.set_random_seed(seed)
    model = build(name)
    model.compile(keras.optimizers.Adam(rate), "sparse_categorical_crossentropy")
    model.train_on_batch([part[:100] for part in known[0]], known[1][:100])  # compiles
    stop = keras.callbacks.EarlyStopping(patience=PATIENCE, restore_best_weights=True)
    started = time.process_time()
    model.fit(*known, 100, EPOCHS, verbose=0, callbacks=[stop], validation_data=held_out)
    return model, time.process_time() - started


def say_all(model, inputs):
    return model.predict(inputs, 600, verbose=0).argmax(axis=-1)


def right(answers, target):
    """Which rows are right in every word; then what the decoder is told is what it says."""
    return (answers == target).all(axis=1)


def word_for_word(known, inputs):
    """What a dictionary says: for each word the one that most often comes with it."""
    there = np.stack([(known[0][0] == word).any(axis=1) for word in range(1, len(HEARD))])
    here = np.stack([(known[1] == word).any(axis=1) for word in range(1, len(SAID))])
    both = there.astype(float) @ here.T  # Dice: twice the sentences with both over those with one
    best = [0, *(1 + (both / (there.sum(1)[:, None] + here.sum(1) + 1)).argmax(axis=1))]
    rows = [[best[word] for word in row if word] for row in inputs[0]]
    return keras.utils.pad_sequences(rows, ANSWER, padding="post", truncating="post")


print("model,parameters,seed,setting,value")
for seed in SEEDS:
    numbers = np.random.default_rng(seed).permutation(999_999)[:24_000] + 1
    paired = np.isin(numbers % 100, PAIRS) | np.isin(numbers // 1000 % 100, PAIRS)
    short = np.array([len(say(number, "English")) <= 7 for number in numbers.tolist()])
    plain = numbers[short & ~paired]
    known, held_out = coded(plain[:3000]), coded(plain[3000:3600])
    tests = {
        "in range": coded(plain[3600:4200]),
        "new pairs": coded(numbers[short & paired][:600]),
        "longer": coded(numbers[~short & ~paired][:600]),
    }
    answers = {test: word_for_word(known, inputs) for test, (inputs, _) in tests.items()}
    found = [("word for word", 0, answers, {})]
    for name in MODELS if FULL else MODELS[:1]:
        tried = {rate: train(name, rate, seed, known, held_out) for rate in RATES}
        scores = {
            rate: right(say_all(model, held_out[0]), held_out[1]).mean()
            for rate, (model, _) in tried.items()
        }
        model, seconds = tried[max(scores, key=scores.get)]  # never chosen on a test
        more = {f"held out at {rate}": score for rate, score in scores.items()}
        answers = {test: say_all(model, inputs) for test, (inputs, _) in tests.items()}
        found += [(name, model.count_params(), answers, more | {"seconds": seconds})]
    for name, parameters, answers, more in found:
        for test, (_, target) in tests.items():
            hit = right(answers[test], target)
            more[test] = hit.mean()
            for first, language in enumerate(SOURCES):
                more[f"{test}: {language}"] = hit[first::3].mean()
        more["ends after seven words"] = (answers["longer"][:, 7] == 0).mean()
        for setting, value in more.items():
            print(f'"{name}",{parameters},{seed},{setting},{value:.4f}')
