"""Where a JavaScript file may be changed: operators and numbers outside texts and comments."""

import re

from tools.mutants import SIGNS as ALIKE
from tools.mutants import Place, other_numbers

TOKEN = re.compile(
    r"""
    (?P<space>\s+ | //[^\n]* | /\*.*?\*/)
  | (?P<text>"(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])*')
  | (?P<number>0x[0-9a-fA-F]+ | (?:\d[\d_]*)?\.?\d+(?:e[+-]?\d+)?)
  | (?P<name>[A-Za-z_$\#][\w$]*)
  | (?P<sign>=>|\.\.\.|\?\.|\+\+|--|&&=?|\|\|=?|\?\?=?|>>>?=?|<<=?|\*\*=?
      | [-+*/%&|^<>=!]=?=?|[^\s\w])
    """,
    re.VERBOSE | re.DOTALL,
)
REGEX = re.compile(r"/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\[\n])+/[a-z]*")
SIGNS = ALIKE | {
    "%": ("*",),
    "===": ("!==",),
    "!==": ("===",),
    "&&": ("||",),
    "||": ("&&",),
    "??": ("&&",),
}
BEFORE_A_VALUE = {"return", "typeof", "case", "of", "in", "await", "yield", "else", "new"}


def tokens(text):
    """(start, kind, token) of everything but spaces; what stands in `${…}` is code."""
    at, kind, last, open_braces = 0, "", "", []
    while at < len(text):
        if text[at] == "`" or (text[at] == "}" and open_braces and open_braces[-1] == 0):
            if text[at] == "}":
                open_braces.pop()
            end = at + 1
            while text[end] != "`" and text[end : end + 2] != "${":
                end += 2 if text[end] == "\\" else 1
            if text[end] == "$":
                open_braces.append(0)
            # After `${` a value comes, after the last ` a sign.
            kind, last, at = ("sign", "(", end + 2) if text[end] == "$" else ("text", "`", end + 1)
            continue
        regex = REGEX.match(text, at) if not _is_value(kind, last) else None
        if regex and text[at : at + 2] not in ("//", "/*"):
            kind, last = "text", regex.group()
        else:
            found = TOKEN.match(text, at)
            if found.lastgroup == "space":
                at = found.end()
                continue
            kind, last = found.lastgroup, found.group()
            if open_braces:
                open_braces[-1] += {"{": 1, "}": -1}.get(last, 0)
        yield at, kind, last
        at += len(last)


def _is_value(kind, token):
    """Whether a value ends with this token, so that a sign after it joins two."""
    if kind == "sign":
        return token in (")", "]", "}")
    return kind in ("text", "number") or (kind == "name" and token not in BEFORE_A_VALUE)


def places(text):
    """Every `Place` of a JavaScript file."""
    before = ("", "")
    for start, kind, token in tokens(text):
        if kind == "number":
            yield Place(start, token, _other_numbers(token))
        elif kind == "sign" and token in SIGNS and _is_value(*before):
            yield Place(start, token, SIGNS[token])
        elif kind == "name" and token in ("true", "false"):
            yield Place(start, token, ("false" if token == "true" else "true",))
        before = kind, token


def _other_numbers(token):
    value = float(token.replace("_", "")) if not token.startswith("0x") else int(token, 16)
    value = int(value) if value == int(value) else value
    return other_numbers(value)
