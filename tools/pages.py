"""What can be wrong in the source of a page, found before a reader finds it.

Each check takes a page and yields messages that begin with file and line.
"""

import csv
import logging
import re
from pathlib import Path

from mkdocs.utils import DuplicateFilter

ROOT = Path(__file__).resolve().parent.parent
INCLUDE = re.compile(r'^\s*--8<-- "([^":]+)(?::([\w-]+))?"$')
SCISSORS = re.compile(r"-\s*-?\s*8\s*<\s*-\s*-?")
FENCE = re.compile(r"^(\s*)(`{3,}|~{3,})\s*(.*)$")


def fences(text):
    """Yield (line number, info string, body lines) of each fenced block of a Markdown text."""
    mark = None
    for number, line in enumerate(text.splitlines(), start=1):
        found = FENCE.match(line)
        if mark is None and found:
            start, mark, info, body = number, found.group(2), found.group(3).strip(), []
        elif mark and found and found.group(2).startswith(mark) and not found.group(3):
            yield start, info, body
            mark = None
        elif mark:
            body.append(line)


def say_it_again():
    """Let MkDocs repeat itself: it says a message once, even if it serves a page all day."""
    for told in logging.getLogger("mkdocs.commands.build").filters:
        if isinstance(told, DuplicateFilter):
            told.msgs.clear()


def broken_includes(page, root=ROOT):
    """Includes of a file or section that is not there, and includes that a formatter took apart."""
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), start=1):
        where = f"{page.relative_to(root).as_posix()}:{number}"
        include = INCLUDE.match(line) if "8" in line else None
        if not include:
            if "8" in line and SCISSORS.search(line) and "`" not in line:
                yield (
                    f'{where}: not an include line: {line.strip()}. Write: --8<-- "chapter/file.py"'
                )
            continue
        name, section = include.groups()
        file = root / "snippets" / name
        if not file.is_file() and file.suffix == ".out" and file.with_suffix(".py").is_file():
            yield f"{where}: snippets/{name} was never recorded. Run: make record ONLY={file.stem}"
        elif not file.is_file():
            yield f"{where}: there is no snippets/{name}. Write it, or mend the line"
        elif section and f"[start:{section}]" not in file.read_text(encoding="utf-8"):
            yield (
                f"{where}: snippets/{name} has no section '{section}'. "
                f"Mark it there: # --8<-- [start:{section}] … [end:{section}]"
            )


def unrun_python(page, root=ROOT):
    """Python fences that are neither a bare block (pytest runs it) nor an include of a snippet."""
    for number, info, body in fences(page.read_text(encoding="utf-8")):
        language = re.split(r"[\s{]", info.strip("{. "))[0].lower()
        if language not in {"python", "py", "python3", "pycon", "ipython"}:
            continue
        included = len(body) == 1 and INCLUDE.match(body[0])
        if included or (info == "python" and not any(INCLUDE.match(line) for line in body)):
            continue
        yield (
            f"{page.relative_to(root).as_posix()}:{number}: nobody runs this Python (```{info}). "
            "Make it ```python alone, or one include line below a title"
        )


NUMBER = r"-?\d[\d,]*(?:\.\d+)?"
QUOTED = re.compile(r'<data value="([^"]*)">([^<]*)</data>(\s?%)?')
# Not prose: code, formulas, links' addresses, HTML tags, headings' front matter.
NOT_PROSE = re.compile(
    r"^---\n.*?\n---$|^\s*(`{3,})[^\n]*\n.*?\n\s*\1\s*$|`[^`\n]+`|\$[^$\n]+\$|\]\([^)\n]*\)|<[^>\n]+>|https?://\S+",
    re.DOTALL | re.MULTILINE,
)
UNPROVEN = re.compile(
    r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+(?:\.\d+)?e-\d+)(?![\w]|\.\d)"
)
VERSIONED = re.compile(r"(?:Keras|Python|JAX|CC BY|TensorFlow|PyTorch|Lighthouse|v|version) $")


def unproven_numbers(page, root=ROOT):
    """Measured numbers in the prose that no recorded output shows.

    A measured number is written <data value="chapter/file.out: words">0.98</data>, where the
    words stand in the line of the recorded output that shows it; one taken from a paper
    <data value="cited: arXiv 1803.01271">0.164</data>. A number with a decimal point or a
    thousands comma has to be either, or stand in code or in a formula.
    """
    text = page.read_text(encoding="utf-8")

    def where(start):
        return f"{page.relative_to(root).as_posix()}:{text.count(chr(10), 0, start) + 1}"

    for quote in QUOTED.finditer(text):
        problem = _misquote(*quote.groups(), root)
        if problem:
            yield f"{where(quote.start())}: {problem}"
    prose = NOT_PROSE.sub(_blank, QUOTED.sub(_blank, text))
    for number in UNPROVEN.finditer(prose):
        if not VERSIONED.search(prose[: number.start()]):
            yield (
                f"{where(number.start())}: where does {number.group()} come from? Quote the "
                f'output: <data value="chapter/file.out: words of its line">{number.group()}</data>'
            )


def _blank(match):
    """Spaces in place of what was matched, so that line numbers stay."""
    return re.sub(r"[^\n]", " ", match.group())


def _misquote(source, text, percent, root):
    """What is wrong with one quoted number, or ""."""
    name, _, words = source.partition(": ")
    if name == "cited":
        return "" if words else f"{text}: cited from what?"
    file = root / "snippets" / name
    if not file.is_file():
        mend = f"Run: make record ONLY={file.stem}"
        return f"{text} is quoted from snippets/{name}, which is not there. {mend}"
    if file.suffix == ".csv":
        return _misquoted_mean(file, words, text, percent)
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if words in line]
    shown = re.fullmatch(NUMBER, text.strip())
    if not shown:
        return f"'{text}' is not a number"
    digits = len(text.strip().partition(".")[2])
    wanted = float(text.replace(",", ""))
    for line in lines:
        for number in re.findall(r"-?\d[\d,]*(?:\.\d+)?(?:e[+-]?\d+)?", line):
            value = float(number.rstrip(",").replace(",", "")) * (100 if percent else 1)
            same_as_is = percent and abs(value / 100 - wanted) < 1e-9
            if same_as_is or abs(value - wanted) <= 0.5 * 10**-digits + 1e-9:
                return ""
    found = "; ".join(lines) or "no such line"
    return (
        f"{text} is not what snippets/{name} shows in the line with '{words}' ({found}). "
        f"Mend the number, or run: make record ONLY={file.stem}"
    )


RATIO = (r"^([^;]*; [^;]*) over ([^;]*; [^;]*)$", r"\1; \2")


def _misquoted_mean(file, words, text, percent):
    """Like `_misquote` for the rows of an experiment: words are `model; setting`, and `; min` or
    `; max` for the lowest or highest seed in place of the mean. `one; setting over other; setting`
    is the ratio of the two, seed by seed.
    """
    lines = [li for li in file.read_text(encoding="utf-8").splitlines() if not li.startswith("#")]
    rows = list(csv.DictReader(lines))
    words, _, pick = re.fullmatch(r"(.*?)(; (min|max))?", words).groups()
    cells = []
    for model, setting in re.findall(r"(?:^|; )([^;]*); ([^;]*)", re.sub(*RATIO, words)):
        cells.append(
            [float(r["value"]) for r in rows if (r["model"], r["setting"]) == (model, setting)]
        )
        if not cells[-1]:
            return (
                f"snippets/{file.parent.name}/{file.name} has no rows of '{model}' in '{setting}'"
            )
    found = [a / b for a, b in zip(*cells, strict=True)] if len(cells) == 2 else cells[0]
    value = {"min": min(found), "max": max(found)}.get(pick, sum(found) / len(found))
    number = re.fullmatch(r"-?[\d,]+(?:\.(\d+))?(?:e(-?\d+))?", text)
    if not number:
        return f"'{text}' is not a number"
    wanted, power = float(text.replace(",", "")), int(number[2] or 0)
    shown = 10.0 ** (power - len(number[1] or ""))  # the last digit that is printed
    scale = 100 if percent else 1
    if abs(value * scale - wanted) <= 0.5 * shown + 1e-9 * shown:
        return ""
    return (
        f"{text} is not what snippets/{file.parent.name}/{file.name} gives for '{words}': "
        f"{value:.4g}. Mend the number, or run: make evidence"
    )


def missing_nav_pages(config, root=ROOT):
    """Entries of the navigation in mkdocs.yml that have no file below docs/."""
    in_nav = False
    for number, line in enumerate(config.read_text(encoding="utf-8").splitlines(), start=1):
        if re.match(r"\S", line) and not line.startswith("#"):
            in_nav = line.startswith("nav:")
        page = re.search(r"(\S+\.(?:md|ipynb))\s*$", line)
        if in_nav and page and not (root / "docs" / page.group(1)).is_file():
            yield (
                f"{config.relative_to(root).as_posix()}:{number}: docs/{page.group(1)} is not "
                "there. Write it, or take the line out"
            )


def all_pages(root=ROOT):
    """Every Markdown page of the site."""
    return sorted((root / "docs").rglob("*.md"))
