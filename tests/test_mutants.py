"""The generator of mutants: drawn alike each time, one token each, decoration left alone."""

import ast

import pytest
from paths import ROOT

from tools.mutants import drawn, javascript, python

FILES = [ROOT / "snippets/architecture/shifted_digit.py", *ROOT.glob("docs/javascripts/*.js")]


def places(file):
    made = python if file.suffix == ".py" else javascript
    return list(made.places(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_the_same_mutants_are_drawn_each_time_and_each_differs_in_one_token(file):
    text, found = file.read_text(encoding="utf-8"), places(file)
    mutants = drawn(file.name, text, found, 12)
    assert mutants == drawn(file.name, text, found[::-1], 12) and len(mutants) == 12
    assert mutants != drawn("another name", text, found, 12)
    for mutant in mutants:
        line = mutant.applied(text).splitlines()[mutant.line - 1]
        assert line != text.splitlines()[mutant.line - 1] and mutant.new in line
        assert len(mutant.applied(text)) == len(text) + len(mutant.new) - len(mutant.old)
        if file.suffix == ".py":
            ast.parse(mutant.applied(text))


@pytest.mark.parametrize(
    ("code", "olds"),
    [
        ("x = -y[1:, 3] ** 2 // 4  # 5", ["-", "1", "3", "**", "2", "//", "4"]),
        ('"""Takes 3."""\nprint(f"{a + 1:.2f}", "same", 3 * b)', ["3", "*"]),
        ('Conv2D(8, 3, padding="same", use_bias=False)', ["8", "3", '"same"', "False"]),
        ("def f(*a, b: int | None = 1, **c): return (a and b) >= 2.5", ["1", "and", ">=", "2.5"]),
        ('axis.plot(x * 2, color="k", lw=2)\naxis.text(3, 1, "é")', ["*", "2"]),
        ("model.fit(x, y, epochs=9, verbose=0)\nset_random_seed(4)", ["9"]),
        ('é = "é"; é += 1', ["+=", "1"]),
    ],
)
def test_operators_numbers_and_arguments_of_python_are_changed(code, olds):
    assert [place.old for place in sorted(python.places(code))] == olds


@pytest.mark.parametrize(
    ("code", "olds"),
    [
        ("a = b - 1 // 2\n/* 3 */", ["-", "1"]),
        ("`5 ${a + `6 ${7}`} 8` * {x: 9}", ["+", "7", "*", "9"]),
        ("s.replace(/1[/]2/g, '3') / 4 / 5", ["/", "4", "/", "5"]),
        ("for (let i = 0; i < n; i++) y[i] += -x ?? 2e3", ["0", "<", "+=", "??", "2e3"]),
        ("f((a) => a?.b !== false && ...c)", ["!==", "false", "&&"]),
        ("x === 0x1f >>> 0.5", ["===", "0x1f", "0.5"]),
    ],
)
def test_operators_and_numbers_of_javascript_are_changed(code, olds):
    assert [place.old for place in javascript.places(code)] == olds
