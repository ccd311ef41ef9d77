"""The source of every page keeps the rules that make it true: README, Pages."""

import re

import pytest
from paths import DOCS, ROOT, SNIPPETS, figure_file, shown, snippet_files, snippet_name

from tools.pages import (
    all_pages,
    broken_includes,
    fences,
    missing_nav_pages,
    unproven_numbers,
    unrun_python,
)

PAGES = all_pages()
# Filled from other pages at each build, or an instrument: see test_gathered and test_interview.
GATHERED = ("exercises", "sheet", "trainer", "quiz", "cheat-sheet", "papers")
CHAPTERS = [p for p in PAGES if p.parent != DOCS and not {p.stem, p.parent.name} & set(GATHERED)]
README = ROOT / "README.md"
TASK_SECTIONS = (
    "Shapes",
    "The baseline first",
    "Both tried, side by side",
    "What fails, and why",
    "Which one to take",
    "What is used today",
    "On your own data",
)
TABLE = re.compile(r"^\s*\|?\s*:?-{3,}.*\|", re.MULTILINE)


def name(path):
    return shown(path)


def stem(path):
    return path.stem


def complain(messages):
    messages = list(messages)
    assert not messages, "\n" + "\n".join(messages)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_include_has_its_file_and_section(page):
    complain(broken_includes(page))


@pytest.mark.parametrize("page", [*PAGES, README], ids=name)
def test_somebody_runs_each_python_block(page):
    complain(unrun_python(page))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_every_measured_number_stands_in_a_recorded_output(page):
    complain(unproven_numbers(page))


def test_every_navigation_entry_has_its_page():
    complain(missing_nav_pages(ROOT / "mkdocs.yml"))


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_page_has_a_description_of_its_own(page):
    found = re.match(r"---\n(?:.*\n)*?description: (.+)\n(?:.*\n)*?---\n", page.read_text("utf-8"))
    assert found, f"{shown(page)}: begin with ---, description: …, ---"
    assert 50 <= len(found.group(1)) <= 160, f"{shown(page)}: 50 to 160 characters describe a page"


@pytest.mark.parametrize("page", CHAPTERS, ids=name)
def test_chapter_page_is_complete(page):
    text = page.read_text(encoding="utf-8")
    prose = re.sub(r"^\s*(`{3,}).*?^\s*\1\s*$|<[^>]+>", "", text, flags=re.DOTALL | re.MULTILINE)
    included = [line.strip() for _, _, body in fences(text) for line in body]
    wanted = {
        "600 words": len(prose.split()) >= 600,
        "a snippet": any(line.endswith('.py"') for line in included),
        "its output": any(line.endswith('.out"') for line in included) or ".csv)" in text,
        "a figure or a table": "figures/" in text or bool(TABLE.search(text)),
        "## Where this stops being true": "\n## Where this stops being true" in text,
    }
    missing = [what for what, there in wanted.items() if not there]
    assert not missing, f"{shown(page)} lacks {', '.join(missing)}"


@pytest.mark.parametrize("snippet", snippet_files(), ids=snippet_name)
def test_snippet_is_shown_with_its_output_and_figure(snippet):
    texts = [page.read_text(encoding="utf-8") for page in PAGES]
    lines = {line.strip() for text in texts for _, _, body in fences(text) for line in body}
    path = snippet.relative_to(ROOT / "snippets").as_posix()
    wanted = [path]
    if snippet.with_suffix(".out").exists():
        wanted.append(path.removesuffix(".py") + ".out")
    for file in wanted:
        assert f'--8<-- "{file}"' in lines, f"no page shows snippets/{file}"
    if figure_file(snippet).exists():
        figure = f"figures/{snippet_name(snippet)}.svg"
        assert any(figure in text for text in texts), f"no page shows docs/{figure}"


IN_FULL = [page for page in PAGES if page.parent.name in ("architecture", "data", "training")]


@pytest.mark.parametrize("page", IN_FULL, ids=name)
def test_page_told_in_full_has_its_figure_snippets_and_exercises(page):
    text = page.read_text(encoding="utf-8")
    wanted = {
        "a figure": "](../figures/" in text,
        "two snippets": len(re.findall(r'--8<-- ".+\.py"', text)) >= 2,
        "three exercises": text.count('??? question "Exercise: ') >= 3,
        "as many solutions": text.count('??? success "Solution') >= 3,
        "next": "\n**Next:**" in text,
    }
    if page.parent.name == "architecture":
        wanted |= {"a diagram": "figures/diagrams/" in text, "a formula": "```math" in text}
    missing = [what for what, there in wanted.items() if not there]
    assert not missing, f"{shown(page)} lacks {', '.join(missing)}"


@pytest.mark.parametrize("task", sorted(SNIPPETS.glob("tasks/*.py")), ids=stem)
def test_page_of_a_task_tries_both_and_says_which_to_take(task):
    """Each experiment in snippets/tasks/ is shown on a page of the chapter, of this shape."""
    pages = [
        p for p in DOCS.glob("applications/*.md") if f"tasks/{task.name}" in p.read_text("utf-8")
    ]
    assert pages, f"no page of docs/applications shows {shown(task)}"
    text = pages[0].read_text(encoding="utf-8")
    wanted = {
        **{f"## {title}": f"\n## {title}\n" in text for title in TASK_SECTIONS},
        "its figure": f"figures/tasks/{task.stem}.svg" in text,
        "its rows": f"tasks/{task.stem}.csv)" in text,
        "two snippets": len(re.findall(r'--8<-- ".+\.py"', text)) >= 2,
        "three exercises": text.count('??? question "Exercise: ') >= 3,
        "as many solutions": text.count('??? success "Solution') >= 3,
        "next": "\n**Next:**" in text,
    }
    missing = [what for what, there in wanted.items() if not there]
    assert not missing, f"{shown(pages[0])} lacks {', '.join(missing)}"
