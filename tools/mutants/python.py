"""Where a Python file may be changed: operators, numbers, and what a layer is told.

Left alone is what cannot change a result, or must not:

- decoration of a figure: sizes, colours, fonts, where a text stands (what is plotted is changed);
- what is said about the run: `verbose`, `flush`;
- random seeds: the tolerances were set so that another seed passes;
- guards that a right program never meets: `strict`, and the tolerance of a check;
- what stands inside an f-string, where Python 3.11 does not say which token is where.
"""

import ast
import io
import tokenize

from tools.mutants import SIGNS, Place, other_numbers

OPERATORS = SIGNS | {
    "//": ("*", "/"),
    "%": ("//",),
    "==": ("!=",),
    "!=": ("==",),
    "and": ("or",),
    "or": ("and",),
}
WORDS = {  # what a layer is told in words
    "same": "valid",
    "valid": "same",
    "causal": "valid",
    "relu": "tanh",
    "tanh": "relu",
    "sigmoid": "tanh",
    "softmax": "sigmoid",
    "concat": "sum",
    "sum": "concat",
}
DECORATION = """
figsize color colors c edgecolor facecolor fontsize fontweight linewidth linewidths lw alpha
linestyle ls marker markersize ms markevery s zorder ha va rotation pad labelpad loc layout
width_ratios height_ratios clip_on labelsize frameon dpi textcoords xytext cmap
"""
DECORATING_CALLS = """
text annotate legend tick_params title set_title suptitle xlabel ylabel set_xlabel set_ylabel
supxlabel supylabel
"""
LEFT_ALONE = {*DECORATION.split(), "verbose", "flush", "seed", "random_state"}
LEFT_ALONE |= {"strict", "atol", "rtol"}
LEFT_ALONE_CALLS = {*DECORATING_CALLS.split(), "set_random_seed", "default_rng", "SeedGenerator"}


def places(text):
    """Every `Place` of a Python file."""
    tree, at = ast.parse(text), _offsets(text)
    tokens = [
        (at(*token.start), token.string)
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
    ]
    spans = [_span(node, at, text) for node in _left_alone(tree)]
    found = [place for node in ast.walk(tree) for place in _of(node, tree, at, text, tokens)]
    return [p for p in dict.fromkeys(found) if not any(a <= p.start < b for a, b in spans)]


def _offsets(text):
    starts = [0]
    for line in text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return lambda line, column: starts[line - 1] + column


def _span(node, at, text):
    """First and last offset of a node; ast counts columns in bytes, a text in characters."""
    lines = text.splitlines() + [""]

    def characters(line, column):
        return at(line, len(lines[line - 1].encode()[:column].decode()))

    return (
        characters(node.lineno, node.col_offset),
        characters(node.end_lineno, node.end_col_offset),
    )


def _left_alone(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield node
        if isinstance(node, ast.keyword) and node.arg in LEFT_ALONE:
            yield node
        if isinstance(node, ast.Call):
            called = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if called in LEFT_ALONE_CALLS:
                yield node
        for annotation in (getattr(node, "annotation", None), getattr(node, "returns", None)):
            if annotation is not None:
                yield annotation


def _of(node, tree, at, text, tokens):
    """The places that belong to one node of the tree."""

    def between(one, other):
        (_, a), (b, _) = _span(one, at, text), _span(other, at, text)
        for start, token in tokens:
            if a <= start < b and token in OPERATORS:
                yield Place(start, token, OPERATORS[token])

    if isinstance(node, ast.BinOp):
        yield from between(node.left, node.right)
    elif isinstance(node, ast.BoolOp):
        for pair in zip(node.values, node.values[1:]):
            yield from between(*pair)
    elif isinstance(node, ast.Compare):
        for pair in zip([node.left, *node.comparators], node.comparators):
            yield from between(*pair)
    elif isinstance(node, ast.AugAssign):
        yield from between(node.target, node.value)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        yield Place(_span(node, at, text)[0], "-", ("+",))
    elif isinstance(node, ast.Constant) and type(node.value) in (int, float):
        start, end = _span(node, at, text)
        yield Place(start, text[start:end], other_numbers(node.value))
    elif isinstance(node, ast.Call) and getattr(node.func, "id", "") != "print":
        for given in [*node.args, *(keyword.value for keyword in node.keywords)]:
            if isinstance(given, ast.Constant):
                yield from _of_argument(given, at, text)


def _of_argument(given, at, text):
    start, end = _span(given, at, text)
    if isinstance(given.value, bool):
        yield Place(start, text[start:end], (str(not given.value),))
    elif isinstance(given.value, str) and given.value in WORDS:
        yield Place(start, text[start:end], (f'"{WORDS[given.value]}"',))
