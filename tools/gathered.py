"""Pages that show what stands on many others: the exercises of a chapter, the questions' sheet.

They are filled after all pages are rendered, so nothing is written twice.
"""

import html as text
import posixpath
import re

EXERCISE = re.compile(
    r'<details class="question">\s*<summary>Exercise: (?P<title>.*?)</summary>\s*'
    r'(?:<p class="level">(?P<level>[^<]*)</p>\s*)?'
    r"(?P<task>.*?)</details>\s*"
    r'<details class="success">\s*<summary>Solution.*?</summary>(?P<solution>.*?)</details>',
    re.DOTALL,
)
LEVEL = re.compile(r"(Warm-up|Core|Stretch) · (\d+) min")
SLOT = re.compile(r'<div class="exercises" data-of="([a-z ]+)"></div>')
SHEET = '<div class="questions-sheet"></div>'
TABLE = '<div class="exercises-table"></div>'
LINK = re.compile(r'(?<= )(href|src)="(?!https?:|data:|mailto:)([^"]*)"')


def exercises(page):
    """Yield (title, level, minutes, task, solution) of a rendered page, the last two as HTML.

    Raises ValueError, naming page and exercise, where level or time are missing.
    """
    for found in EXERCISE.finditer(page.content):
        level = LEVEL.fullmatch(text.unescape(found["level"] or "").strip())
        if not level:
            wanted = "a line such as 'Core · 15 min' with the class level"
            raise ValueError(
                f"docs/{page.file.src_uri}: exercise '{found['title']}' lacks {wanted}"
            )
        yield found["title"], level[1], int(level[2]), found["task"], found["solution"]


def moved(html, here, there):
    """HTML of the page at address `here` as it has to stand at `there`: links lead where they led.

    Its ids are dropped, since those of several pages come together.
    """

    def leads(match):
        path, hash_mark, anchor = match[2].partition("#")
        target = posixpath.normpath(posixpath.join("/", here, path))
        slash = "/" if not path or path.endswith("/") else ""
        return f'{match[1]}="{posixpath.relpath(target, "/" + there)}{slash}{hash_mark}{anchor}"'

    html = re.sub(r'(?<=<)([a-z]+)((?: [a-z-]+="[^"]*")*?) id="[^"]*"', r"\1\2", html)
    return LINK.sub(leads, html)


def fill_exercises(pages, chapters):
    """Put the exercises of each chapter where its page of exercises wants them, and list them all.

    pages: all rendered pages, in the order of the navigation; chapters: for each name that a slot
    may have ("data") the addresses that belong to it, by their first part.
    """
    told = []  # each page with exercises, and what it has
    for page in pages:
        folder = page.url.split("/")[0]
        if folder != "exercises" and (there := list(exercises(page))):
            told.append((page, there))
    slots = {found[1]: page for page in pages if (found := SLOT.search(page.content))}
    for name, page in slots.items():
        sources = [of for of in told if of[0].url.split("/")[0] in chapters[name]]
        parts = [_of_page(source, there, page) for source, there in sources]
        page.content = SLOT.sub(lambda _, parts=parts: "\n".join(parts), page.content)
    for page in pages:
        if TABLE in page.content:
            page.content = page.content.replace(TABLE, _table(told, slots, chapters, page))


def _of_page(source, there, page):
    """The exercises of one page, as they stand on the page of its chapter."""
    link = posixpath.relpath("/" + source.url, "/" + page.url) + "/"
    parts = [f'<h2 id="{_name(source)}"><a href="{link}">{source.title}</a></h2>']
    for title, level, minutes, task, solution in there:
        parts.append(
            f'<h3>{title[0].upper()}{title[1:]}</h3><p class="level">{level} · {minutes} min</p>'
            f"{moved(task, source.url, page.url)}"
            '<details class="success"><summary>Solution</summary>'
            f"{moved(solution, source.url, page.url)}</details>"
        )
    return "\n".join(parts)


def _table(told, slots, chapters, page):
    """One row for each exercise: what, on which page, how hard, how long."""
    rows = []
    for source, there in told:
        chapter = next(
            slots[c] for c, folders in chapters.items() if source.url.split("/")[0] in folders
        )
        link = posixpath.relpath("/" + chapter.url, "/" + page.url) + f"/#{_name(source)}"
        rows += [
            f'<tr><th scope="row"><a href="{link}">{title[0].upper()}{title[1:]}</a></th>'
            f"<td>{source.title}</td><td>{level}</td><td>{minutes}</td></tr>"
            for title, level, minutes, _, _ in there
        ]
    head = "".join(f'<th scope="col">{t}</th>' for t in ("Exercise", "Page", "Level", "Minutes"))
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"


def _name(page):
    return page.url.strip("/").replace("/", "-") or "home"


def fill_sheet(pages, questions):
    """Put every question and its answer in short where the printable sheet wants them."""
    for page in pages:
        if SHEET not in page.content:
            continue
        parts = []
        for theme in dict.fromkeys(q.theme for q in questions):
            parts.append(f"<h2>{theme}</h2><dl>")
            for q in (q for q in questions if q.theme == theme):
                short = moved(q.short, q.address.partition("#")[0], page.url)
                link = posixpath.relpath("/" + q.address, "/" + page.url)
                parts.append(f'<dt><a href="{link}">{q.number}. {q.ask}</a></dt><dd>{short}</dd>')
            parts.append("</dl>")
        page.content = page.content.replace(SHEET, "\n".join(parts))
