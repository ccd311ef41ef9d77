"""Word for word translates the Swedish numbers, and few of the German and French ones."""

import re

import numpy as np

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
# --8<-- [start:dictionary]
for number in (47, 97, 6397):
    print(f"{number}:", " / ".join(" ".join(say(number, language)) for language in WORDS))

numbers = (np.random.default_rng(0).permutation(999_999) + 1)[:4000].tolist()
known, new = numbers[:1000], numbers[1000:]
said = [set(say(number, "English")) for number in known]
for language in ("German", "French", "Swedish"):
    heard = [set(say(number, language)) for number in known]
    meaning = {}
    for foreign in sorted(set().union(*heard)):
        there = np.array([foreign in words for words in heard])
        company = {}  # how often an English word is there exactly when the foreign one is
        for english in WORDS["English"].split():
            here = np.array([english in words for words in said])
            company[english] = 2 * (there & here).sum() / (there.sum() + here.sum())
        meaning[foreign] = max(company, key=company.get)
    right = [[meaning[w] for w in say(n, language)] == say(n, "English") for n in new]
    print(
        f"{language}: {np.mean(right):.2f} right, 97 is", *(meaning[w] for w in say(97, language))
    )
# --8<-- [end:dictionary]
