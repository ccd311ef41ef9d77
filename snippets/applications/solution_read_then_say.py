"""Rules read every one of these numbers: a network is not always the simplest translator."""

import re

import numpy as np

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


# --8<-- [start:read]
def read(words, language):
    """The number that the words stand for: the order of what is added does not matter."""
    *small, hundred, thousand = WORDS[language].split()
    worth = dict(zip(reversed(small), [*range(90, 19, -10), *range(19, 0, -1)]))
    done = group = 0
    for before, word in zip(["", *words], words):
        if word == thousand:
            done, group = 1000 * max(group, 1), 0
        elif word in (hundred, "cents"):
            group = 100 * max(group, 1)
        elif before == "quatre" and word in ("vingt", "vingts"):
            group += 76  # the four is counted already
        else:
            group += {"eins": 1}.get(word, worth.get(word, 0))
    return done + group


# --8<-- [end:read]
numbers = (np.random.default_rng(0).permutation(999_999) + 1)[:10_000].tolist()
for language in ("German", "French", "Swedish"):
    right = [read(say(n, language), language) == n for n in numbers]
    print(f"{language}: {np.mean(right):.2f} of {len(numbers)} numbers read")
