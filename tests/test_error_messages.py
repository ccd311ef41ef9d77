"""The page of error messages quotes each of its twelve as Keras prints it."""

import re

from paths import DOCS, SNIPPETS

PAGE = (DOCS / "training/errors.md").read_text(encoding="utf-8")
NUMBERED = re.compile(r"^### (\d+)\. (.+)$", re.MULTILINE)
QUOTED = re.compile(r"(`{1,2}) ?(.+?) ?\1(?!`)")


def sections():
    """Number, heading and text of each message."""
    heads = list(NUMBERED.finditer(PAGE))
    ends = [head.start() for head in heads[1:]] + [PAGE.index("\n## Four that print nothing")]
    return [(int(h[1]), h[2], PAGE[h.end() : end]) for h, end in zip(heads, ends, strict=True)]


def test_there_are_twelve_in_order_each_with_cause_and_cure():
    assert [number for number, _, _ in sections()] == list(range(1, 13))
    for number, heading, text in sections():
        for part in ("**Cause.**", "**Cure.**", '.py"', '.out"'):
            assert part in text, f"{number}. {heading} lacks {part}"


def test_each_heading_quotes_what_its_snippet_prints():
    for number, heading, text in sections():
        quotes = [quote for _, quote in QUOTED.findall(heading)]
        (file,) = re.findall(r'--8<-- "(.+\.out)"', text)
        printed = (SNIPPETS / file).read_text(encoding="utf-8")
        assert quotes, f"{number}. {heading}: a reader searches for words of the message"
        for quote in quotes:
            assert quote in printed, f"{number}. {quote!r} is not in snippets/{file}"
